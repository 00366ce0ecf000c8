/**
 * The embedded PostgreSQL: real server binaries, started as a child process on a directory of our own, with everything
 * on that keeps an answered commit on the disk. Plain Java; nothing here knows Spring or complaints.
 *
 * <p>In reading order: {@link dev.redress.app.platform.postgres.EmbeddedPostgres} is the face;
 * {@code ServerBinaries} unpacks, {@code OrdinaryUser} leaves root, {@code DirectoryLock} keeps a second program out,
 * {@code OrphanServer} stops what an earlier run left behind, {@code FreshCluster} initialises,
 * {@code ServerProcess} runs. {@link dev.redress.app.platform.postgres.DurabilityCheck} asks any server, embedded or
 * not, whether it keeps what it answers.
 */
@NullMarked
@NamedInterface("postgres")
package dev.redress.app.platform.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
