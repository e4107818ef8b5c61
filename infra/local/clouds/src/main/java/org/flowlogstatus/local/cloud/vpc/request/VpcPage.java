package org.flowlogstatus.local.cloud.vpc.request;

import java.util.List;
import org.flowlogstatus.local.cloud.http.Refusal;

/** Which part of a list is asked for; {@code number} counts from 1. */
public record VpcPage(int number, int size) {

  private static final int LARGEST = 50;

  public static VpcPage of(VpcCall call, int usualSize) throws Refusal {
    int size = whole(call, "PageSize", usualSize);
    if (size > LARGEST) {
      throw VpcErrors.invalid("PageSize");
    }
    return new VpcPage(whole(call, "PageNumber", 1), size);
  }

  /** The number that is asked for, or 1 where none can be read. */
  public static int numberOf(String parameter) {
    return parameter.matches("[1-9]\\d{0,8}") ? Integer.parseInt(parameter) : 1;
  }

  public <T> List<T> of(List<T> all) {
    int from = (int) Math.min(all.size(), (number - 1L) * size);
    return all.subList(from, Math.min(all.size(), from + size));
  }

  private static int whole(VpcCall call, String name, int usual) throws Refusal {
    String text = call.parameter(name).orElse(Integer.toString(usual));
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw VpcErrors.invalid(name);
    }
    return Integer.parseInt(text);
  }
}
