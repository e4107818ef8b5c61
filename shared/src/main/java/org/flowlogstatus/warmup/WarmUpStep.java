package org.flowlogstatus.warmup;

/** A part of a lookup that runs with invented values. */
@FunctionalInterface
public interface WarmUpStep {
  /** Calls no cloud, and only loads classes. */
  void run() throws Exception;
}
