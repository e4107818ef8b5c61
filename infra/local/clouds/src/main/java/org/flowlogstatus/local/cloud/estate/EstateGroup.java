package org.flowlogstatus.local.cloud.estate;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;

/**
 * A network security group. {@code statusPolls} is how often its status query answers 202 before
 * the result is there: 0 is an answer at once. {@code statusBy} is where it then says to ask.
 */
public record EstateGroup(
    String resourceGroup,
    String name,
    String location,
    int statusPolls,
    Optional<StatusBy> statusBy) {

  @JsonCreator
  public EstateGroup {}

  /** A group whose status query answers at once. */
  public EstateGroup(String resourceGroup, String name, String location) {
    this(resourceGroup, name, location, 0);
  }

  /** A group whose status query is answered at its {@code Location}. */
  public EstateGroup(String resourceGroup, String name, String location, int statusPolls) {
    this(resourceGroup, name, location, statusPolls, Optional.empty());
  }

  /** What a 202 names. */
  public enum StatusBy {
    /** {@code Location}, as without this setting. */
    LOCATION,
    /** {@code Azure-AsyncOperation} alone, whose result has the answer in it. */
    ASYNC_OPERATION,
    /** Both: the one tells when, the other has the answer. */
    BOTH,
    /** Both, and the caller may not ask the operation. */
    BOTH_REFUSED
  }
}
