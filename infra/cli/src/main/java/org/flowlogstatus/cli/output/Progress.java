package org.flowlogstatus.cli.output;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Says on standard error how far it is, where a person sees that. */
public interface Progress extends AutoCloseable {
  void step();

  @Override
  void close();

  /**
   * Progress of a task.
   *
   * @param steps how many there are; -1 where that is not known
   */
  static Progress of(String task, int steps) {
    if (!Terminal.ofProcess().showsProgress()) {
      return new Silent();
    }
    return new Bar(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setUpdateIntervalMillis(250)
            .clearDisplayOnFinish()
            .build());
  }

  /** Nobody looks. */
  final class Silent implements Progress {
    @Override
    public void step() {}

    @Override
    public void close() {}
  }

  /** A bar on the terminal. */
  final class Bar implements Progress {
    private final ProgressBar bar;

    Bar(ProgressBar bar) {
      this.bar = bar;
    }

    @Override
    public void step() {
      bar.step();
    }

    @Override
    public void close() {
      bar.close();
    }
  }
}
