package org.flowlogstatus.cli.login;

/** Nobody is logged in to a cloud; the message says what to do, in one line. */
public final class NoLogin extends Exception {
  private static final long serialVersionUID = 1L;

  NoLogin(String what) {
    super(what);
  }
}
