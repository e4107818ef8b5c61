package org.flowlogstatus.azure.cloud.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Loads the SDK and its caller from a folder beside the function's jar. The worker opens each jar
 * of {@code lib} before the first request; the SDK's jars would add a tenth to a cold start, and a
 * lookup needs none of them.
 */
public final class SdkLoader extends URLClassLoader {
  private static final String FOLDER = "sdk";
  private static final String CALLERS = "org.flowlogstatus.azure.cloud.call.Sdk";
  private static final String PART_OF_THE_SDK = "com/azure/core/http/HttpClient.class";

  private SdkLoader(List<URL> jars, ClassLoader parent) {
    super(jars.toArray(new URL[0]), parent);
  }

  /**
   * The addresses as the SDK composes them.
   *
   * @throws IllegalStateException where the SDK is neither on the class path nor in its folder
   */
  public static ListAddresses addresses(URI endpoint) {
    try {
      Class<?> callers = loader().loadClass(CALLERS + "Addresses");
      return (ListAddresses) callers.getConstructor(URI.class).newInstance(endpoint);
    } catch (ReflectiveOperationException | URISyntaxException | IOException e) {
      throw new IllegalStateException("The libraries of the Azure SDK cannot be loaded.", e);
    }
  }

  /** Where the SDK is on the class path, as on the command line, nothing more is needed. */
  private static ClassLoader loader() throws URISyntaxException, IOException {
    ClassLoader own = SdkLoader.class.getClassLoader();
    if (own.getResource(PART_OF_THE_SDK) != null) {
      return own;
    }
    URI function = SdkLoader.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    List<URL> jars = new ArrayList<>(List.of(function.toURL()));
    try (Stream<Path> files = Files.list(Path.of(function).resolveSibling(FOLDER))) {
      files.sorted().map(SdkLoader::url).forEach(jars::add);
    }
    return new SdkLoader(jars, own);
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** This loader also loads the SDK's caller, since the parent loader does not see the SDK. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(CALLERS)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }
}
