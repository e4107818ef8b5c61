package org.flowlogstatus.rehearsal;

/** A part of a lookup, played through with made-up words and for nobody. */
@FunctionalInterface
public interface Scene {
  /** Calls no cloud, and changes nothing but what is loaded. */
  void play() throws Exception;
}
