package org.flowlogstatus.warmup;

/** A part of a lookup, played through with made-up words and for nobody. */
@FunctionalInterface
public interface WarmUpStep {
  /** Calls no cloud, and changes nothing but what is loaded. */
  void run() throws Exception;
}
