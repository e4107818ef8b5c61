package org.flowlogstatus.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates of an authority of their own, made by the JDK's keytool, and what trusts them. */
public final class Certificates {
  private static final char[] PASSWORD = "changeit".toCharArray();

  private final KeyStore store;

  private Certificates(KeyStore store) {
    this.store = store;
  }

  /**
   * A key and its certificate.
   *
   * @param subject a subject alternative name, as keytool writes it: {@code ip:127.0.0.1}
   * @param more further options of keytool
   */
  public static Certificates of(Path folder, String subject, String... more) throws Exception {
    Path file = Files.createTempDirectory(folder, "keys").resolve("keys.p12");
    makeKey(file, "authority", List.of("-ext", "bc:c"));
    List<String> options =
        new ArrayList<>(List.of("-signer", "authority", "-ext", "san=" + subject));
    options.addAll(List.of(more));
    makeKey(file, "cloud", options);
    return new Certificates(load(file));
  }

  private static void makeKey(Path file, String alias, List<String> options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
    command.addAll(
        List.of("-genkeypair", "-alias", alias, "-keyalg", "EC", "-dname", "CN=" + alias));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
    command.addAll(List.of("-keystore", file.toString()));
    command.addAll(options);
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }

  private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    return store;
  }

  /** What a server that has the key says who it is with. */
  public SSLContext identity() throws IOException, GeneralSecurityException {
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    own.setKeyEntry(
        "cloud", store.getKey("cloud", PASSWORD), PASSWORD, store.getCertificateChain("cloud"));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** What a client that trusts this authority and no other checks with. */
  SSLContext trust() throws IOException, GeneralSecurityException {
    KeyStore trusted = trusted();
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /** What a process that trusts this authority and no other is started with. */
  public List<String> trustingOptions(Path folder) throws IOException, GeneralSecurityException {
    Path file = Files.createTempFile(folder, "trusted", ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted().store(out, PASSWORD);
    }
    return List.of(
        "-Djavax.net.ssl.trustStore=" + file,
        "-Djavax.net.ssl.trustStorePassword=" + new String(PASSWORD));
  }

  private KeyStore trusted() throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("authority", store.getCertificate("authority"));
    return trusted;
  }
}
