package org.aedile.server.rule.internal;

import java.util.List;
import org.aedile.detection.RuleText;
import org.aedile.detection.rule.Position;
import org.aedile.detection.rule.Unsupported;
import org.aedile.server.rule.RuleStories;
import org.aedile.server.rule.StoryResult;
import org.springframework.stereotype.Component;

/** Tells stories by detection in memory, as the command line does. */
@Component
class ToldStories implements RuleStories {
    private static final int MOST_STORIES = 100;

    @Override
    public void check(String stories) throws Unsupported {
        read(stories);
    }

    @Override
    public List<StoryResult> tell(RuleText rules, List<RuleText> others, String stories) throws Unsupported {
        List<Example> examples = read(stories);
        RuleExamples told = RuleExamples.of(rules, others, stories);
        String file = RuleExamples.examplesOf(rules.file());
        return examples.stream().map(one -> told.tell(file, one)).toList();
    }

    private static List<Example> read(String stories) throws Unsupported {
        List<Example> examples = ExampleReader.read(stories);
        if (examples.size() > MOST_STORIES) {
            throw new Unsupported(
                    new Position(examples.get(MOST_STORIES).line(), 1, false),
                    "there are " + examples.size() + " examples, at most " + MOST_STORIES + " are told");
        }
        return examples;
    }
}
