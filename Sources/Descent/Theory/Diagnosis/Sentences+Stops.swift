extension Rattle {
  var sentences: [String] {
    [
      "It rattles across a bend: \(crossings) of the last \(steps) steps cross a place where the "
        + "slope jumps, \(direction.direction), from one side's \(slope.written) to the "
        + "other's, with no curvature beside it to explain it: Λ is infinite there, or as good as.",
      "A step goes ε × \(slope.written) = \(length.written) across and the next one back, so w "
        + "stays off by about half of that, and L between \(lowest.written) and "
        + "\(highest.written).",
      "No constant ε comes to rest: half of ε halves the rattling, and only ε → 0 ends it.",
    ]
  }
}

extension UnstableMinimum {
  var sentences: [String] {
    let there = [minimum.place.x, minimum.place.y].written
    let numbers =
      "λmax = \(curvature.written) is \(curvature > limit ? "above" : "at") 2/ε = "
      + limit.written
    return hasLeft
      ? [
        "It began in the valley of the minimum \(there) and did not stay: there \(numbers), so a "
          + "step throws w further off than it was, except from a few starts."
      ]
      : [
        "It cannot come to rest at the minimum \(there): there \(numbers), so a step lands as far "
          + "on the other side, or farther."
      ]
  }
}

extension Rest {
  var sentences: [String] {
    let (smaller, larger) = (eigenpairs.smaller, eigenpairs.larger)
    let at = [place.x, place.y].written
    switch curvature {
    case .bowl:
      return [
        "It came to rest at a minimum, \(at): ‖g‖ = \(gradientNorm.written), and both λ > 0 "
          + "(\(smaller.value.written) and \(larger.value.written))."
      ] + lowerSentence
    case .saddle:
      return [
        "It came to rest at a saddle, \(at): \(smaller.vector.direction) L bends down "
          + "(λ = \(smaller.value.written)), but w has no part along it.",
        "That happens from a line of starts alone: the smallest push there would grow by "
          + "\((1 - stepSize * smaller.value).written) a step.",
      ] + lowerSentence
    case .dome:
      return [
        "It stands on a maximum, \(at): g = 0 there, so there is no step; any push leads away "
          + "(λ = \(smaller.value.written) and \(larger.value.written))."
      ] + lowerSentence
    case .flat:
      return [
        "It came to rest where ‖g‖ = \(gradientNorm.written) is small enough, at \(at); a λ "
          + "counts as zero (\(smaller.value.written) and \(larger.value.written)), so H alone "
          + "does not say what kind of point it is."
      ] + lowerSentence
    case nil:
      return [
        "It came to rest at \(at), where H is not finite: it does not say what kind of point it is."
      ]
    }
  }

  private var lowerSentence: [String] {
    let known = lowestKnown.map { "the lowest loss of this landscape is known to be \($0.written)" }
    guard let lower else { return known.map { ["It is not the lowest: \($0)."] } ?? [] }
    return [
      "It is not the lowest: L = \(loss.written) here and \(lower.loss.written) at "
        + "\([lower.place.x, lower.place.y].written); the way down from this start, with this ε, "
        + "leads here\(known.map { ", and \($0)" } ?? "")."
    ]
  }
}

extension Plateau {
  var sentences: [String] {
    let first =
      "It is on a plateau: ‖g‖ = \(gradientNorm.written) has all but vanished, while L = "
      + "\(loss.written) is far above the \(lowest.loss.written) at "
      + "\([lowest.place.x, lowest.place.y].written)."
    guard let steps else {
      return [first, "Without a slope no step leads there: another start has to."]
    }
    return [
      first,
      "At this rate the way down would take \(steps.written) steps: g is no guide here, and a "
        + "start nearer to the minimum has to be.",
    ]
  }
}
