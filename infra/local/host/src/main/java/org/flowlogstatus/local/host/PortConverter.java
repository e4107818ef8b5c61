package org.flowlogstatus.local.host;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a TCP port of a command line: 0 for any that is free. */
public final class PortConverter implements ITypeConverter<Integer> {

  private static final int HIGHEST = 65_535;

  @Override
  public Integer convert(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > HIGHEST) {
      throw new TypeConversionException("'" + text + "' is no port; give 0 to " + HIGHEST + ".");
    }
    return Integer.parseInt(text);
  }
}
