package org.flowlogstatus.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.model.Reason.PROVIDER_TIMEOUT;
import static org.flowlogstatus.model.Reason.PROVIDER_UNREACHABLE;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLContext;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.jvm.OwnJvm;
import org.flowlogstatus.wire.Wire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Over HTTPS the other side proves who it is, or there is no call. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class SecureConnectionsTest {
  private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
  private static final String OURS = "ip:127.0.0.1";

  @TempDir static Path folder;
  private static Certificates cloud;

  @BeforeAll
  static void makeKeys() throws Exception {
    cloud = Certificates.of(folder, OURS);
  }

  @Test
  void aCloudThatProvesWhoItIsIsAsked() throws Exception {
    try (RawServer server = RawServer.secure(cloud.identity(), answering())) {
      Wire wire = wire(cloud);
      for (int i = 0; i < 3; i++) {
        assertThat(new String(Sending.get(wire, server).body(), UTF_8)).isEqualTo("{}");
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void anotherNamesCertificateIsNone() throws Exception {
    assertUnreachable(Certificates.of(folder, "dns:elsewhere.example,ip:127.0.0.2"));
  }

  @Test
  void anExpiredCertificateIsNone() throws Exception {
    assertUnreachable(Certificates.of(folder, OURS, "-startdate", "-10d", "-validity", "1"));
  }

  @Test
  void aCertificateOfAnUnknownAuthorityIsNone() throws Exception {
    assertUnreachable(Certificates.of(folder, OURS), cloud);
  }

  /** In a JVM whose own rules would take it: ours alone are tried. */
  @Test
  void anOldProtocolIsNone() throws Exception {
    Path lenient = folder.resolve("lenient.security");
    Files.writeString(lenient, "jdk.tls.disabledAlgorithms=\njdk.certpath.disabledAlgorithms=\n");
    String said =
        OwnJvm.run(
            Map.of(),
            "-Djava.security.properties=" + lenient,
            OldProtocol.class.getName(),
            folder.toString());

    assertThat(said.lines())
        .endsWith(
            "TLSv1.2: HTTP 200", "TLSv1.1: PROVIDER_UNREACHABLE", "TLSv1: PROVIDER_UNREACHABLE");
  }

  @Test
  void aHandshakeThatDribblesEndsAtTheDeadline() throws Exception {
    try (RawServer server = RawServer.speakingFirst("\u0016")) {
      Sending.fails(wire(cloud), secure(server), Optional.empty(), PROVIDER_TIMEOUT, limit());
    }
    // The record of a server's first words, a byte at a time.
    try (RawServer server =
        RawServer.greeting(
            socket -> {
              RawServer.write(socket, "\u0016\u0003\u0003@\u0000");
              RawServer.dribble(socket, "\u0002", 40);
            })) {
      Sending.fails(wire(cloud), secure(server), Optional.empty(), PROVIDER_TIMEOUT, limit());
    }
  }

  @Test
  void aBodyThatDribblesEndsAtTheDeadline() throws Exception {
    try (RawServer server =
        RawServer.secure(
            cloud.identity(),
            socket -> {
              RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n");
              RawServer.dribble(socket, "x", 40);
            })) {
      Sending.fails(wire(cloud), server.uri(), Optional.empty(), PROVIDER_TIMEOUT, limit());
    }
  }

  @Test
  void unaskedBytesUnderTheCipherAreNotTheNextAnswer() throws Exception {
    Semaphore written = new Semaphore(0);
    String evil = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil";
    try (RawServer server =
        RawServer.secure(
            cloud.identity(),
            socket -> {
              RawServer.write(socket, ANSWER);
              RawServer.write(socket, evil);
              written.release();
            })) {
      Wire wire = wire(cloud);
      for (int i = 0; i < 5; i++) {
        assertThat(new String(Sending.get(wire, server).body(), UTF_8)).isEqualTo("{}");
        written.acquire();
      }
      assertThat(server.connections()).isEqualTo(5);
    }
  }

  static SocketWire wire(Certificates trusted) throws Exception {
    SSLContext trust = trusted.trust();
    return new SocketWire(
        new Dialer(Names.ofTheSystem(), trust.getSocketFactory()), Duration.ofSeconds(30));
  }

  private static Duration limit() {
    return Duration.ofMillis(500);
  }

  private static URI secure(RawServer server) {
    return URI.create(server.uri().toString().replace("http:", "https:"));
  }

  private static void assertUnreachable(Certificates shown) throws Exception {
    assertUnreachable(shown, shown);
  }

  private static void assertUnreachable(Certificates shown, Certificates trusted) throws Exception {
    try (RawServer server = RawServer.secure(shown.identity(), answering())) {
      Sending.fails(
          wire(trusted),
          server.uri(),
          Optional.empty(),
          PROVIDER_UNREACHABLE,
          Duration.ofSeconds(10));
      assertThat(server.requests()).as("nothing was said to it").isEmpty();
    }
  }

  private static RawServer.Behaviour answering() {
    return socket -> RawServer.write(socket, ANSWER);
  }

  /** Asks a server of each protocol, in a process of its own. */
  static final class OldProtocol {
    private OldProtocol() {}

    public static void main(String[] folder) throws Exception {
      Certificates keys = Certificates.of(Path.of(folder[0]), OURS);
      for (String protocol : new String[] {"TLSv1.2", "TLSv1.1", "TLSv1"}) {
        try (RawServer server = RawServer.secure(keys.identity(), answering(), protocol)) {
          System.out.println(protocol + ": " + answer(keys, server));
        }
      }
    }

    private static String answer(Certificates keys, RawServer server) throws Exception {
      try {
        return Sending.get(wire(keys), server).toString();
      } catch (CheckFailure e) {
        return e.reason().toString();
      }
    }
  }
}
