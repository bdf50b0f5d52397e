package dev.lastresort.session.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmallProcessTest {

    @Test
    void aPortAndAFileToWriteStayWithTheProcessThatHasThem() {
        assertEquals(List.of("-Xmx1g", "-XX:AOTCache=lib/lastresort.aot"),
                SmallProcess.shared(List.of("-Xmx1g", "-agentlib:jdwp=transport=dt_socket",
                        "-javaagent:agent.jar", "-XX:AOTMode=record", "-XX:AOTConfiguration=seen",
                        "-XX:AOTCacheOutput=made", "-XX:AOTCache=lib/lastresort.aot")));
    }
}
