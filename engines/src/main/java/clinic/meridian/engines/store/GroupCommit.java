package clinic.meridian.engines.store;

import org.h2.mvstore.MVStore;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets a reply leave only when what it tells is in the file. H2 on its own commits once a second,
 * and a killed process lost thousands of acknowledged writes. One commit carries all changes that
 * were made while the last one ran.
 *
 * <p>Readers wait too while something is uncommitted: a relay must not publish an event that a
 * crash would undo.
 */
final class GroupCommit {
    private final MVStore store;

    /** Many change at once under the read lock; a commit sees no half-made change. */
    private final ReadWriteLock changing = new ReentrantReadWriteLock(true);

    private final AtomicLong asked = new AtomicLong();
    private long committed;

    GroupCommit(MVStore store) {
        this.store = store;
    }

    <R> R answer(Supplier<R> command) {
        try {
            return changed(command);
        } finally {
            if (store.hasUnsavedChanges()) {
                commitUpTo(asked.incrementAndGet());
            }
        }
    }

    private <R> R changed(Supplier<R> command) {
        changing.readLock().lock();
        try {
            return command.get();
        } finally {
            changing.readLock().unlock();
        }
    }

    private synchronized void commitUpTo(long ticket) {
        if (committed >= ticket) {
            return;
        }
        changing.writeLock().lock();
        try {
            long all = asked.get();
            store.commit();
            committed = all;
        } finally {
            changing.writeLock().unlock();
        }
    }
}
