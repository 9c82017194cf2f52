package acquaint.app.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HandoverTest {

    @Test
    void everythingMadeIsUsedInItsOrder() {
        List<Integer> used = new ArrayList<>();
        String told = Handover.<Integer, String, RuntimeException>between(
                each -> {
                    for (int i = 0; i < 100; i++) {
                        each.accept(i);
                    }
                    return "all";
                },
                used::add);
        assertThat(told).isEqualTo("all");
        assertThat(used).hasSize(100).isSorted();
    }

    @Test
    void theNextIsMadeWhileTheOneBeforeIsUsed() {
        CountDownLatch madeTwo = new CountDownLatch(2);
        Handover.<Integer, Boolean, RuntimeException>between(
                each -> {
                    for (int i = 0; i < 2; i++) {
                        madeTwo.countDown();
                        each.accept(i);
                    }
                    return true;
                },
                one -> {
                    try {
                        madeTwo.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
        assertThat(madeTwo.getCount()).isZero();
    }

    @Test
    void whatTheMakerThrowsComesAfterWhatItMade() {
        List<Integer> used = new ArrayList<>();
        assertThatThrownBy(() -> Handover.<Integer, Boolean, IOException>between(
                        each -> {
                            each.accept(1);
                            throw new IOException("torn");
                        },
                        used::add))
                .isInstanceOf(IOException.class)
                .hasMessage("torn");
        assertThat(used).containsExactly(1);
    }

    @Test
    void whenTheUserFailsTheMakerStops() {
        CompletableFuture<Throwable> stopped = new CompletableFuture<>();
        assertThatThrownBy(() -> Handover.<Integer, Boolean, RuntimeException>between(
                        each -> {
                            try {
                                while (true) {
                                    each.accept(1);
                                }
                            } catch (RuntimeException e) {
                                stopped.complete(e);
                                throw e;
                            }
                        },
                        one -> {
                            throw new IllegalStateException("full");
                        }))
                .hasMessage("full");
        assertThat(stopped.join()).isNotNull();
    }
}
