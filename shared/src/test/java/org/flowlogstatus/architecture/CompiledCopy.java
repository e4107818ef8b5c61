package org.flowlogstatus.architecture;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The files of {@code shared} in which a page takes its steps, compiled; all others are as built.
 *
 * @param classPath of those files, of {@code shared} and of its libraries
 */
record CompiledCopy(String classPath) {
  static CompiledCopy of(Path root, Path folder, PageOfSteps page) throws IOException {
    for (String file : page.changed().keySet()) {
      Path copy = folder.resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(root.resolve(file), copy);
    }
    page.applyTo(folder);
    Path classes = Files.createDirectories(folder.resolve("classes"));
    compile(sources(folder), classes);
    return new CompiledCopy(
        String.join(
            File.pathSeparator,
            classes.toString(),
            folder.resolve("shared/src/main/resources").toString(),
            System.getProperty("java.class.path")));
  }

  /** What a program of the copy prints. */
  String run(String mainClass, String... arguments) throws IOException, InterruptedException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath,
            mainClass);
    java.command().addAll(List.of(arguments));
    Process process = java.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(60, TimeUnit.SECONDS);
    return printed;
  }

  private static void compile(List<File> sources, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter errors = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  errors,
                  files,
                  null,
                  List.of("-d", classes.toString(), "--release", "11", "-proc:none", "-nowarn"),
                  null,
                  files.getJavaFileObjectsFromFiles(sources))
              .call();
      if (!compiled) {
        throw new AssertionError(errors.toString());
      }
    }
  }

  private static List<File> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).map(Path::toFile).toList();
    }
  }
}
