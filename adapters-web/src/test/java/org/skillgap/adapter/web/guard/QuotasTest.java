package org.skillgap.adapter.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class QuotasTest {

    private static final RateLimit THREE_A_MINUTE = new RateLimit(3, Duration.ofMinutes(1));

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1);

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getByName(text);
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    @Test
    void take_grantsSoManyInEachPeriod() {
        Quota quota = new Quotas(THREE_A_MINUTE, 1, nanoTime::get).ofKey(0);

        assertThat(quota.take()).isEqualTo(new Quota.State(true, 2, 60));
        pass(Duration.ofSeconds(20));
        assertThat(quota.take()).isEqualTo(new Quota.State(true, 1, 40));
        assertThat(quota.take()).isEqualTo(new Quota.State(true, 0, 40));
        pass(Duration.ofMillis(500));
        assertThat(quota.take()).isEqualTo(new Quota.State(false, 0, 40));
        pass(Duration.ofMillis(39_500));
        assertThat(quota.take()).isEqualTo(new Quota.State(true, 2, 60));
    }

    @Test
    void charge_isMissingInTheNextPeriods() {
        Quota quota = new Quotas(THREE_A_MINUTE, 1, nanoTime::get).ofKey(0);

        assertThat(quota.take().isGranted()).isTrue();
        assertThat(quota.charge(4)).isZero();
        assertThat(quota.take()).isEqualTo(new Quota.State(false, 0, 60));
        pass(Duration.ofMinutes(1));
        assertThat(quota.take()).isEqualTo(new Quota.State(true, 0, 60));
        assertThat(quota.take().isGranted()).isFalse();
    }

    @Test
    void take_isExactHoweverManyAsk() throws Exception {
        int granted = 0;
        Quota quota = new Quotas(new RateLimit(1000, Duration.ofHours(1)), 1, System::nanoTime).ofKey(0);
        CountDownLatch start = new CountDownLatch(64);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        List<Future<Integer>> counts = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            counts.add(threads.submit(() -> {
                start.countDown();
                start.await();
                int own = 0;
                for (int n = 0; n < 100; n++) {
                    own += quota.take().isGranted() ? 1 : 0;
                }
                return own;
            }));
        }
        for (Future<Integer> count : counts) {
            granted += count.get();
        }
        threads.shutdown();

        assertThat(granted).isEqualTo(1000);
    }

    @Test
    void ofAddress_isOneForANetworkOfIpv6() throws Exception {
        Quotas quotas = new Quotas(THREE_A_MINUTE, 0, nanoTime::get);

        assertThat(quotas.ofAddress(address("2001:db8::1")))
                .isSameAs(quotas.ofAddress(address("2001:db8::ffff:1:2:3")))
                .isNotSameAs(quotas.ofAddress(address("2001:db8:0:1::1")));
        assertThat(quotas.ofAddress(address("192.0.2.1")))
                .isSameAs(quotas.ofAddress(address("::ffff:192.0.2.1")))
                .isNotSameAs(quotas.ofAddress(address("192.0.2.2")));
    }

    @Test
    void ofAddress_forgetsWhoAskedLongestAgo() throws Exception {
        Quotas quotas = new Quotas(THREE_A_MINUTE, 0, nanoTime::get);
        Quota first = quotas.ofAddress(address("10.0.0.0"));
        Quota second = quotas.ofAddress(address("10.0.0.1"));
        for (int i = 2; i < Quotas.MOST_ADDRESSES; i++) {
            quotas.ofAddress(InetAddress.getByAddress(new byte[] {10, 0, (byte) (i / 256), (byte) i}));
        }
        assertThat(quotas.ofAddress(address("10.0.0.0"))).isSameAs(first);
        quotas.ofAddress(address("10.1.0.0"));

        assertThat(quotas.addresses()).isEqualTo(Quotas.MOST_ADDRESSES);
        assertThat(quotas.ofAddress(address("10.0.0.0"))).isSameAs(first);
        assertThat(quotas.ofAddress(address("10.0.0.1"))).isNotSameAs(second);
    }
}
