package org.skillgap.application.landing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.skillgap.application.error.RowProblem;
import org.skillgap.application.landing.ServiceReading.NamedRating;
import org.skillgap.application.port.OnetService;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.Scale;
import org.skillgap.domain.rating.ScaleId;

/** Reads the rows of {@link PlainRows}, and has none of its own: what tests land they make themselves. */
public final class PlainService implements OnetService {

    @Override
    public List<ServiceRow> fetchOccupation(OccupationCode code) {
        throw new UnsupportedOperationException("nobody is asked");
    }

    @Override
    public List<ServiceRow> fetchReference() {
        throw new UnsupportedOperationException("nobody is asked");
    }

    @Override
    public List<ServiceRow> fetchOccupations() {
        throw new UnsupportedOperationException("nobody is asked");
    }

    @Override
    public void fetchRatings(Set<OccupationCode> wanted, Consumer<List<ServiceRow>> rows, LoadProgress progress) {
        throw new UnsupportedOperationException("nobody is asked");
    }

    @Override
    public ServiceReading read(List<ServiceRow> rows) {
        List<Scale> scales = new ArrayList<>();
        List<Element> elements = new ArrayList<>();
        List<Occupation> occupations = new ArrayList<>();
        List<NamedRating> ratings = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (ServiceRow row : rows) {
            int place = places.merge(row.table(), 1, Integer::sum);
            String[] cells = row.json().split("\\|", -1);
            switch (cells[0]) {
                case "scale" ->
                    scales.add(new Scale(new ScaleId(cells[1]), cells[2], number(cells[3]), number(cells[4])));
                case "element" -> elements.add(new Element(new ElementId(cells[1]), cells[2], cells[3]));
                case "occupation" -> occupations.add(new Occupation(new OccupationCode(cells[1]), cells[2], cells[3]));
                case "rating" -> ratings.add(new NamedRating(rating(cells), cells[3], row.table(), place));
                default -> problems.add(new RowProblem(row.table(), place, "", row.json(), "not readable"));
            }
        }
        return new ServiceReading(scales, elements, occupations, ratings, problems);
    }

    private static OccupationRating rating(String... cells) {
        Rating rating = new Rating(
                number(cells[5]),
                8,
                number(cells[6]),
                number(cells[7]),
                number(cells[8]),
                Flag.NO,
                Flag.NOT_AVAILABLE,
                YearMonth.of(2025, 8),
                cells[9],
                RatingSource.ONET_API);
        return new OccupationRating(
                new OccupationCode(cells[1]), new ElementId(cells[2]), new ScaleId(cells[4]), rating);
    }

    private static double number(String cell) {
        return Double.parseDouble(cell);
    }
}
