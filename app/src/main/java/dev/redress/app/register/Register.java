package dev.redress.app.register;

import dev.redress.app.intake.Registered;
import dev.redress.app.intake.Registrar;
import dev.redress.app.intake.Understood;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The one gap-free register. Submissions that arrive together are numbered and committed in one transaction, and each
 * caller is answered after that commit; one bad submission in a group is entered alone and harms no other (ADR 0005).
 */
@Component
public class Register implements Registrar, DisposableBean {

    /** Largest group. A longer one would make the first in it wait for the last. */
    private static final int GROUP = 64;

    private record Waiting(Prepared prepared, CompletableFuture<Registered> answer) {}

    private final Preparation preparation;
    private final GroupEntry groupEntry;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer;

    Register(Preparation preparation, GroupEntry groupEntry) {
        this.preparation = preparation;
        this.groupEntry = groupEntry;
        this.writer = Thread.ofPlatform().name("register").daemon().start(this::write);
    }

    @Override
    public CompletableFuture<Registered> enter(Understood understood) {
        CompletableFuture<Registered> answer = new CompletableFuture<>();
        try {
            queue.add(new Waiting(preparation.prepare(understood), answer));
        } catch (RuntimeException notPrepared) {
            answer.completeExceptionally(notPrepared);
        }
        return answer;
    }

    private void write() {
        List<Waiting> group = new ArrayList<>(GROUP);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                group.add(queue.take());
                queue.drainTo(group, GROUP - 1);
                enterGroup(group);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                group.clear();
            }
        }
    }

    private void enterGroup(List<Waiting> group) {
        try {
            List<Registered> registered =
                    groupEntry.enter(group.stream().map(Waiting::prepared).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(registered.get(i));
            }
        } catch (RuntimeException failed) {
            if (group.size() > 1) {
                group.forEach(waiting -> enterGroup(List.of(waiting)));
            } else {
                Waiting alone = group.getFirst();
                alone.answer().completeExceptionally(understandable(failed, alone));
            }
        }
    }

    private static RuntimeException understandable(RuntimeException failed, Waiting waiting) {
        Understood understood = waiting.prepared().understood();
        return failed instanceof DuplicateKeyException && understood.request().isPresent()
                ? new RequestRepeated(understood.request().get().key())
                : failed;
    }

    @Override
    public void destroy() {
        writer.interrupt();
        queue.forEach(waiting -> waiting.answer()
                .completeExceptionally(new IllegalStateException("The program is stopping; nothing was registered")));
    }
}
