package org.flowlogstatus.json;

import java.util.HashSet;
import java.util.Set;

/**
 * The names in one JSON object, each once. The parser could look for duplicates itself, but needs a
 * hash set for every object.
 */
final class NamesOnce {
  private static final int FEW = 12;

  private final String[] few = new String[FEW];
  private int size;
  private Set<String> many = Set.of();

  /** Takes a name; false where it was taken before. */
  boolean add(String name) {
    if (size == FEW) {
      many = many.isEmpty() ? new HashSet<>() : many;
      return !isAmongFew(name) && many.add(name);
    }
    if (isAmongFew(name)) {
      return false;
    }
    few[size] = name;
    size++;
    return true;
  }

  private boolean isAmongFew(String name) {
    for (int i = 0; i < size; i++) {
      if (few[i].equals(name)) {
        return true;
      }
    }
    return false;
  }
}
