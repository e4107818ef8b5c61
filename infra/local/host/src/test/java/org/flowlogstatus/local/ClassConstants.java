package org.flowlogstatus.local;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** The texts in the constant pools of this project's classes. */
final class ClassConstants {

  private static final String OURS = "org/flowlogstatus/";

  private ClassConstants() {}

  /** The whole texts in a jar that match. */
  static Set<String> matching(Pattern text, Path jar) throws IOException {
    Set<String> found = new TreeSet<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        if (entry.getName().startsWith(OURS) && entry.getName().endsWith(".class")) {
          try (InputStream bytes = file.getInputStream(entry)) {
            collect(new DataInputStream(bytes), text, found);
          }
        }
      }
    }
    return found;
  }

  /** Reads a class file as far as the end of its constant pool. */
  private static void collect(DataInputStream in, Pattern text, Set<String> found)
      throws IOException {
    in.skipNBytes(8);
    int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> {
          String utf8 = in.readUTF();
          if (text.matcher(utf8).matches()) {
            found.add(utf8);
          }
        }
        case 5, 6 -> {
          in.skipNBytes(8);
          i++; // A long or a double takes two places.
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        default -> throw new IOException("unknown constant " + tag);
      }
    }
  }
}
