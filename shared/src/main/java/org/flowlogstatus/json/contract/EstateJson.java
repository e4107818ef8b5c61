package org.flowlogstatus.json.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Estate;
import org.flowlogstatus.report.ScopedProblem;
import org.flowlogstatus.report.StoredAccount;

/** Writes what the stored reports say together. */
public final class EstateJson {
  private EstateJson() {}

  /** One JSON document; does not close {@code out}. */
  public static void write(Estate estate, OutputStream out) throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("schemaVersion", UniformResult.SCHEMA_VERSION);
          json.writeStringField("provider", estate.provider().wireName());
          json.writeStringField("computedAt", JsonText.timestamp(estate.computedAt()));
          json.writeBooleanField("complete", estate.complete());
          ReportJson.writeTotals(estate.totals(), json);
          json.writeArrayFieldStart("accounts");
          for (StoredAccount account : estate.accounts()) {
            account(account, json);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("problems");
          for (ScopedProblem problem : estate.problems()) {
            ReportJson.writeProblem(problem, json);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void account(StoredAccount account, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("accountId", account.accountId());
    json.writeStringField("state", account.state().name());
    JsonText.text(json, "finishedAt", account.finishedAt().map(JsonText::timestamp));
    if (account.age().isPresent()) {
      json.writeNumberField("ageSeconds", account.age().get().toSeconds());
    } else {
      json.writeNullField("ageSeconds");
    }
    JsonText.flag(json, "complete", account.complete());
    if (account.totals().isPresent()) {
      ReportJson.writeTotals(account.totals().get(), json);
    } else {
      json.writeNullField("totals");
    }
    if (account.lastChangeAt().isPresent()) {
      json.writeObjectFieldStart("lastChange");
      json.writeStringField("at", JsonText.timestamp(account.lastChangeAt().get()));
      JsonText.count(json, "targets", account.lastChangeTargets());
      json.writeEndObject();
    } else {
      json.writeNullField("lastChange");
    }
    json.writeEndObject();
  }
}
