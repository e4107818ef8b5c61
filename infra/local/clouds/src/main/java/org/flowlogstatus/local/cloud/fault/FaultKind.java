package org.flowlogstatus.local.cloud.fault;

/** How a cloud's answer goes wrong. A kind that needs no value says so by naming none. */
public enum FaultKind {
  /** An error of {@code status}, {@code code} and {@code message}, in the cloud's own shape. */
  STATUS,
  /** {@code body} word for word, with {@code status} (default 200). */
  BODY,
  /** No bytes at all, with {@code status} (default 200). */
  EMPTY,
  /** The four bytes {@code null}. */
  NULL,
  /** A page of HTML, as a gateway in between writes it. */
  HTML,
  /** The first half of the true answer, as if it were whole. */
  CUT_OFF,
  /** The true answer with a byte in it that is not UTF-8. */
  INVALID_UTF8,
  /** The true answer with {@code field} (default {@code enabled}) as a text. */
  WRONG_TYPE,
  /** The true answer without {@code enabled}. */
  MISSING_ENABLED,
  /** The true answer without {@code field}. */
  MISSING_FIELD,
  /** The true answer with {@code value} as {@code field}. */
  REPLACED_FIELD,
  /** The true answer, but about another target than was asked for. */
  OTHER_TARGET,
  /** The connection closes without a byte of an answer. */
  RESET,
  /** The connection closes amid the body that the headers announced. */
  ABORTED_BODY,
  /** No answer, ever. */
  HANG,
  /** The true answer byte by byte, {@code delayMillis} apart, and then blanks without end. */
  DRIBBLE,
  /** A JSON text of {@code bytes} (default 1 GiB). */
  HUGE,
  /** 307 to {@code location}. */
  REDIRECT,
  /** 202 with {@code location} as where the result will be. */
  LOCATION_ELSEWHERE,
  /** 202 with a Location at this cloud that answers 202 every time. */
  ENDLESS_202,
  /** The true page with {@code location} as its next link. */
  NEXT_LINK_ELSEWHERE,
  /** The true page, whose next link (or total count) never lets the list end. */
  ENDLESS_PAGES,
  /** The true answer, {@code delayMillis} late. */
  LATE
}
