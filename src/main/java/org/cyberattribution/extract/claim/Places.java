package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;

/** The words that stand in the grammatical places of a frame. */
final class Places {
  private static final int FARTHEST = 16;
  private static final Set<String> SAYING = Set.of("say", "add", "call", "claim", "cite", "note");

  private final Tree tree;

  Places(Tree tree) {
    this.tree = tree;
  }

  List<Token> of(Token predicate, List<String> roles) {
    List<Token> found = new ArrayList<>();
    List<String> prepositions = new ArrayList<>();
    for (String role : roles) {
      switch (role) {
        case "subject" -> subjectOf(predicate).ifPresent(found::add);
        case "object" -> tree.object(predicate).ifPresent(found::add);
        case "self" -> found.add(predicate);
        case "doer" -> clause(predicate).flatMap(tree::subject).ifPresent(found::add);
        case "of-whom" -> found.addAll(owned(predicate));
        case "state-of" -> subjectOrObject(predicate).ifPresent(found::add);
        case "clause" -> clause(predicate).ifPresent(found::add);
        case "behind" -> {
          if (!Tree.isVerb(predicate)) {
            found.add(predicate);
          } else {
            prepositions.add(role);
          }
        }
        default -> prepositions.add(role);
      }
    }
    if (!prepositions.isEmpty()) {
      particle(predicate, prepositions).ifPresent(found::add);
      found.addAll(tree.prepositional(predicate, prepositions));
      if (found.isEmpty() && prepositions.contains("against") && Tree.isNoun(predicate)) {
        against(predicate).ifPresent(found::add);
      }
      gerund(predicate, prepositions).ifPresent(found::add);
    }
    return found;
  }

  /** 'Called on Beijing', taken for 'called on' with an object. */
  private Optional<Token> particle(Token predicate, List<String> prepositions) {
    return tree.child(predicate, "compound:prt")
        .filter(particle -> prepositions.contains(Tree.lemma(particle)))
        .flatMap(particle -> tree.object(predicate));
  }

  /** 'The indictment, issued on Monday, against three officers', wherever the parser hangs them. */
  private Optional<Token> against(Token noun) {
    return tree.tokens().stream()
        .filter(token -> token.index() > noun.index() && token.index() < noun.index() + FARTHEST)
        .filter(token -> tree.preposition(token).filter("against"::equals).isPresent())
        .filter(token -> tree.head(token).filter(head -> isOf(noun, head)).isPresent())
        .findFirst();
  }

  /** 'Accusations that it hacked into computers of firms against': an attack is against others. */
  private static boolean isOf(Token noun, Token head) {
    return head.equals(noun) || !Tree.isNoun(head) || head.index() < noun.index();
  }

  private List<Token> owned(Token noun) {
    return tree.children(noun).stream()
        .filter(child -> tree.preposition(child).filter("of"::equals).isPresent())
        .toList();
  }

  private Optional<Token> subjectOrObject(Token predicate) {
    return tree.object(predicate)
        .or(() -> tree.prepositional(predicate, List.of("in")).stream().findFirst());
  }

  private Optional<Token> subjectOf(Token predicate) {
    return tree.isPassive(predicate) && !predicate.tag().startsWith("NN")
        ? tree.object(predicate).or(() -> tree.subject(predicate))
        : tree.subject(predicate);
  }

  /** 'Accused Iran, saying': what follows is another utterance. */
  private boolean isSaying(Token clause) {
    boolean itself = clause.tag().equals("VBG") && SAYING.contains(Tree.lemma(clause));
    return itself || tree.marker(clause, SAYING).isPresent();
  }

  Optional<Token> clause(Token predicate) {
    return tree.child(predicate, "ccomp", "xcomp", "acl")
        .or(() -> tree.child(predicate, "advcl").filter(clause -> !isSaying(clause)));
  }

  /** 'accused of hacking': the preposition marks a verb. */
  private Optional<Token> gerund(Token predicate, List<String> prepositions) {
    return tree.subtree(predicate).stream()
        .filter(token -> Tree.isVerb(token) && token.index() > predicate.index())
        .filter(token -> tree.marker(token, Set.copyOf(prepositions)).isPresent())
        .findFirst();
  }
}
