package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillgap.adapter.web.answer.AnswerJson;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.gap.FindSkillGap;
import org.skillgap.application.gap.OccupationGap;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;

class AnswerJsonTest {

    private static final OccupationCode GARDENER = new OccupationCode(GardenRelease.GARDENER);
    private static final OccupationCode HEAD_GARDENER = new OccupationCode(GardenRelease.HEAD_GARDENER);

    private static OccupationGap gap() {
        InMemoryOccupationRepository repository = new InMemoryOccupationRepository(Clock.systemUTC());
        repository.replaceRelease(GardenRelease.named("Garden 1", "ab".repeat(32)), LoadProgress.SILENT);
        CurrentCatalog current = new CurrentCatalog(repository, Clock.systemUTC());
        current.refresh();
        return new FindSkillGap(current).between(GARDENER, HEAD_GARDENER);
    }

    @Test
    void skillGap_isPrettyPrinted() {
        assertThat(AnswerJson.skillGap(gap())).isEqualTo("""
                        {
                          "success": true,
                          "message": "Successfully identified skill gap from 'Gardener' to 'Head Gardener' based on 'LV' scale.",
                          "result": {
                            "from_occupation_title": "Gardener",
                            "to_occupation_title": "Head Gardener",
                            "skill_gaps": [
                              "Mending",
                              "Planning",
                              "Digging"
                            ]
                          }
                        }""");
    }

    @Test
    void answers_areThoseOfTheApi() {
        String pair = "?from=" + GARDENER + "&to=" + HEAD_GARDENER;
        try (RunningApi api = RunningApi.open()) {
            assertThat(RunningApi.json(AnswerJson.skillGap(gap())))
                    .isEqualTo(RunningApi.json(api.get("/skill-gap" + pair)));
            assertThat(RunningApi.json(AnswerJson.skillGapByLevel(gap())))
                    .isEqualTo(RunningApi.json(api.get("/skill-gap-by-lvl" + pair)));
        }
    }

    @Test
    void failure_hasNoRequest() {
        Occupation near = new Occupation(GARDENER, "Gardener", "");

        assertThat(AnswerJson.failure(
                        OccupationNotFound.code(new OccupationCode(GardenRelease.UNKNOWN), List.of(near))))
                .isEqualTo("""
                        {
                          "success": false,
                          "message": "Error: Occupation code 99-9999.00 not found.",
                          "result": {
                            "skill_gaps": []
                          },
                          "error": {
                            "code": "occupation_not_found",
                            "suggestions": [
                              {
                                "code": "37-3011.00",
                                "title": "Gardener"
                              }
                            ]
                          }
                        }""");
    }
}
