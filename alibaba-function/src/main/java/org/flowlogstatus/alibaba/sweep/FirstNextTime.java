package org.flowlogstatus.alibaba.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.alibaba.identity.Account;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.events.EventJson;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.log.Log;

/**
 * The accounts that the last sweep did not reach, or did not finish: they come first in the next
 * one. A file of the report directory, which also outlives an instance that is stopped.
 */
final class FirstNextTime {
  private static final String FILE = "first-next-time.json";
  private static final String ACCOUNTS = "accountIds";

  private final Optional<Path> directory;
  private final Log log;

  FirstNextTime(Settings settings, Log log) {
    this.directory = settings.reportDir().map(Path::of);
    this.log = log;
  }

  /** The accounts, with those first that were not reached last time. */
  List<Account> inOrder(List<Account> accounts) {
    List<String> first = read();
    List<Account> ordered = new ArrayList<>(accounts);
    ordered.sort(Comparator.comparingInt(account -> place(account, first)));
    return ordered;
  }

  /** Stores the accounts with which the next sweep begins. */
  void store(List<String> accountIds) {
    try {
      directory.ifPresent(dir -> ReportFile.replace(dir, FILE, text(accountIds)));
    } catch (UncheckedIOException e) {
      log.line("The list of accounts that come first next time cannot be stored.");
    }
  }

  private static int place(Account account, List<String> first) {
    int place = first.indexOf(account.id().orElse(""));
    return place < 0 ? first.size() : place;
  }

  private List<String> read() {
    List<String> ids = new ArrayList<>();
    try {
      if (directory.isPresent() && Files.exists(directory.get().resolve(FILE))) {
        String text =
            new String(Files.readAllBytes(directory.get().resolve(FILE)), StandardCharsets.UTF_8);
        for (JsonNode document : EventJson.read(text)) {
          document.path(ACCOUNTS).forEach(id -> ids.add(id.asText("")));
        }
      }
    } catch (IOException e) {
      log.line("What comes first this time cannot be read: the usual order holds.");
    }
    return ids;
  }

  private static String text(List<String> accountIds) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          JsonText.texts(json, ACCOUNTS, accountIds);
          json.writeEndObject();
        });
  }
}
