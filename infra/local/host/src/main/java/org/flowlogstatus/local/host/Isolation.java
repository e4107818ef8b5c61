package org.flowlogstatus.local.host;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The classes that a function sees on its platform: the JDK, the platform's interfaces, and what is
 * in its own package. A library of the host that is missing in the package is missing here too.
 */
public final class Isolation {

  private Isolation() {}

  /**
   * A loader of a function's own package.
   *
   * @param jars the package: jars, or folders of classes
   * @param platformPackage prefix of the interfaces that function and host share
   */
  public static ClassLoader of(List<Path> jars, String platformPackage) {
    URL[] urls = jars.stream().map(Isolation::url).toArray(URL[]::new);
    return new URLClassLoader("function", urls, new PlatformLoader(platformPackage));
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no place for classes: " + jar, e);
    }
  }

  private static final class PlatformLoader extends ClassLoader {

    private final ClassLoader host = Isolation.class.getClassLoader();
    private final String shared;

    PlatformLoader(String shared) {
      super("platform", ClassLoader.getPlatformClassLoader());
      this.shared = shared;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith(shared)) {
        return host.loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
      return name.startsWith(shared.replace('.', '/')) ? host.getResource(name) : null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
      return name.startsWith(shared.replace('.', '/'))
          ? host.getResources(name)
          : super.findResources(name);
    }
  }
}
