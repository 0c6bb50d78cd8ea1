package clinic.meridian.launcher.progress;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;

/**
 * How far a long task has come: a bar in a terminal; elsewhere, as in a log, a line for each tenth.
 */
public final class Progress implements AutoCloseable {

    private static final int TENTHS = 10;

    private final String task;
    private final int all;
    private final PrintStream out;
    private final @Nullable ProgressBar bar;
    private int done;

    private Progress(String task, int all, PrintStream out, boolean terminal) {
        this.task = task;
        this.all = all;
        this.out = out;
        this.bar =
                terminal
                        ? new ProgressBarBuilder()
                                .setTaskName(task)
                                .setInitialMax(all)
                                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                                .setUpdateIntervalMillis(100)
                                .build()
                        : null;
    }

    public static Progress of(String task, int all, PrintStream out) {
        var console = System.console();
        return new Progress(task, all, out, console != null && console.isTerminal());
    }

    public static Progress plain(String task, int all, PrintStream out) {
        return new Progress(task, all, out, false);
    }

    public void step(int more) {
        int before = tenth();
        done += more;
        if (bar != null) {
            bar.stepBy(more);
        } else if (tenth() > before) {
            out.println(task + ": " + done + " of " + all);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private int tenth() {
        return all == 0 ? 0 : done * TENTHS / all;
    }
}
