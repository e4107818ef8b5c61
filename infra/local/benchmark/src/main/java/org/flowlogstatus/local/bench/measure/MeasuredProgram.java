package org.flowlogstatus.local.bench.measure;

import java.nio.file.Path;
import java.util.List;

/**
 * A program to be measured.
 *
 * @param name in tables and in the JSON
 * @param main its class
 * @param classPath all that its JVM is given
 * @param shipped what of it would be deployed
 */
public record MeasuredProgram(String name, String main, List<Path> classPath, List<Path> shipped) {
  public static final String OURS = "ours";
  public static final String BY_HAND = "by hand";
  public static final String NAIVE = "naive";
}
