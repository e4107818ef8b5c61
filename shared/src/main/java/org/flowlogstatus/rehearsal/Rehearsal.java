package org.flowlogstatus.rehearsal;

import java.util.List;

/**
 * Scenes of a lookup, played on a thread of their own while the first real one is read and sent, so
 * that classes are loaded side by side, and while a cloud is waited for.
 */
public final class Rehearsal implements Runnable {
  private final List<Scene> scenes;

  private Rehearsal(List<Scene> scenes) {
    this.scenes = scenes;
  }

  /** Begins, and is waited for by nobody. */
  public static void begin(Scene... scenes) {
    Thread thread = new Thread(new Rehearsal(List.of(scenes)), "flow-log-status-rehearsal");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    for (Scene scene : scenes) {
      play(scene);
    }
  }

  private static void play(Scene scene) {
    try {
      scene.play();
    } catch (Exception | LinkageError fault) {
      // The real lookup meets the same fault, and has somebody to tell.
    }
  }
}
