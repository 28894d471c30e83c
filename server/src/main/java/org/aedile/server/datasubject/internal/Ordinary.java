package org.aedile.server.datasubject.internal;

import java.util.Set;

/** Words that begin sentences and are nobody's name, in English and French; few, because what is missing is only hidden. */
final class Ordinary {
    private static final Set<String> WORDS = Set.of("""
            a an the this that these those he she it they we you i his her their its one two three no not
            and or but if when while after before at in on by to from with without of for near there then
            now was is person people man woman child vehicle car plate camera alarm door gate entry exit
            seen call called caller report reported unknown someone somebody access granted denied parking
            street police fire le la les un une des du de il elle ils elles ce cette ces et ou mais puis
            pas au aux en dans sur sous avec sans pour par chez vers personne homme femme enfant voiture
            plaque porte appel rue vu vue
            """.strip().split("\\s+", -1));

    private Ordinary() {}

    static boolean isOrdinary(String word) {
        return WORDS.contains(Folded.text(word));
    }
}
