/**
 * The values and gap rules of Skillgap, without any dependency, for use inside other programs. Start with
 * {@link org.skillgap.domain.gap.SkillGap} and {@link org.skillgap.domain.gap.TestedGap}. The distributions behind the tests
 * stay inside.
 */
module org.skillgap.domain {
    exports org.skillgap.domain.assessment;
    exports org.skillgap.domain.gap;
    exports org.skillgap.domain.move;
    exports org.skillgap.domain.occupation;
    exports org.skillgap.domain.quality;
    exports org.skillgap.domain.rating;
    exports org.skillgap.domain.related;
}
