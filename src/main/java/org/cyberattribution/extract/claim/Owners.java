package org.cyberattribution.extract.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Party;

/** Whose a statement or finding is: 'the assessment of Norway', 'a report published by ESET'. */
final class Owners {
  private static final Set<String> OWNED = Set.of("by", "from", "of");
  private static final Set<String> PUBLISHING =
      Set.of(
          "publish",
          "present",
          "make",
          "issue",
          "reach",
          "release",
          "put",
          "offer",
          "share",
          "unseal",
          "file",
          "announce",
          "return",
          "unveil",
          "bring",
          "deliver",
          "circulate",
          "post");
  private static final Pattern AUTHOR =
      Pattern.compile("^ (?:published |issued |released |made )?by (?:the )?(?=\\p{Lu})");

  private final DocumentContext context;
  private final Sentence sentence;
  private final Tree tree;
  private final Words words;
  private final NounPhrases phrases;
  private final Participants participants;

  Owners(DocumentContext context, Sentence sentence, Tree tree, Participants participants) {
    this.context = context;
    this.sentence = sentence;
    this.tree = tree;
    this.words = context.lexicon().words();
    this.phrases = new NounPhrases(context, sentence, tree);
    this.participants = participants;
  }

  /** Whose statement a statement is. */
  List<Referent> owners(Token head) {
    Optional<Mention> before =
        tree.child(head, "nmod:poss", "compound", "amod")
            .flatMap(token -> phrases.mentionAt(token.begin()));
    if (before.isPresent()) {
      Party party = context.speaking(context.meaning(sentence, before.get()));
      return List.of(Referent.named(party, head.word()));
    }
    Optional<Token> document =
        tree.child(head, "nmod:poss").filter(each -> words.documents().contains(Tree.lemma(each)));
    if (document.isPresent()) {
      return owners(document.get());
    }
    Optional<Token> office =
        tree.child(head, "nmod:poss")
            .filter(each -> words.institutions().contains(Tree.lemma(each)));
    if (office.isPresent()) {
      return participants.all(office.get());
    }
    for (Token child : tree.children(head)) {
      boolean own = tree.preposition(child).filter(OWNED::contains).isPresent();
      boolean telling = child.relation().startsWith("acl") || child.relation().equals("ccomp");
      Optional<Token> agent =
          telling && isPublishing(child)
              ? tree.agent(child).or(() -> tree.child(child, "nsubj"))
              : Optional.empty();
      if (own || agent.isPresent()) {
        List<Referent> found = named(participants.all(agent.orElse(child)));
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    Optional<Mention> author = author(head);
    if (author.isPresent()) {
      Party party = context.speaking(context.meaning(sentence, author.get()));
      return List.of(Referent.named(party, head.word()));
    }
    return issuers(head);
  }

  /** 'The ministry issued a statement blaming': who puts a document out speaks in it. */
  private List<Referent> issuers(Token document) {
    return tree.head(document)
        .filter(verb -> document.relation().equals("obj") && isPublishing(verb))
        .flatMap(tree::subject)
        .map(participants::all)
        .map(found -> found.stream().filter(each -> !each.is(Referent.Kind.UNNAMED)).toList())
        .orElse(List.of());
  }

  /** 'A report published by ESET', whatever the parser hangs the agent on. */
  private Optional<Mention> author(Token document) {
    Matcher by = AUTHOR.matcher(sentence.text().substring(document.end()));
    return by.find() ? phrases.mentionAt(document.end() + by.end()) : Optional.empty();
  }

  private static boolean isPublishing(Token verb) {
    return PUBLISHING.contains(Tree.lemma(verb));
  }

  private static List<Referent> named(List<Referent> referents) {
    return referents.stream().filter(referent -> referent.party() != null).toList();
  }
}
