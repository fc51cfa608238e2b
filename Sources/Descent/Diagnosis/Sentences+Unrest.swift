extension Rattle {
  var sentences: [String] {
    [
      "It rattles across a bend: \(crossings) of the last \(steps) steps cross a place where the "
        + "slope jumps, \(direction.direction), from \(slopes[0].written) to \(slopes[1].written), "
        + "with no curvature beside it to explain it: Λ is infinite there.",
      "The last of them went \(length.written) across; L \(course).",
      "No constant ε comes to rest, but for the few whose steps land on the bend exactly: "
        + "\(isPlain ? "half of ε halves the rattling" : "a smaller ε rattles less"), and only ε → 0 "
        + "ends it. A tenth of ε from t = \(smallerFrom) on is "
        + "--epsilon-from \(smallerFrom)=\((stepSize / 10).brief).",
    ]
  }

  private var course: String {
    fall.map {
      "falls meanwhile, from \($0.before.written(besides: $0.after)) on average over "
        + "\($0.steps.counted("step")) to \($0.after.written(besides: $0.before)) over the last "
        + "\($0.steps)"
    } ?? "stays \(range(lowest, highest))"
  }
}

extension Straddle {
  var sentences: [String] {
    [
      "It jumps to and fro across \(place.written): \(crossings) of the last "
        + "\(steps.counted("step")) did, \(direction.direction), the last by \(length.written).",
      "There λmax is infinite: every constant ε jumps across it in the end, and one that falls comes "
        + "to rest (--epsilon-from).",
    ]
  }
}

extension Excursion {
  var sentences: [String] {
    [
      "It is on an excursion: after \(steps.counted("step")) it was stopped far outside of the window "
        + "at L = \(loss.written), but with the same ε it comes back: "
        + "\(stepsBack.counted("step")) later w is nearer, and L = \(lossBack.written) is no higher "
        + "than at the start."
    ]
  }
}

extension Flip {
  var sentences: [String] {
    let rest =
      drift < 1e-9 * length ? "" : ", while the rest of w moves on by \(drift.written) a step"
    return [
      "It flips \(direction.direction): each of the last \(steps.counted("step")) turned back against "
        + "the one before, by the same \(length.written)\(rest).",
      "On the way between, λ = \(curvature.written) \(direction.direction) on average, which is 2/ε: a "
        + "step multiplies that part by 1 − ελ = −1, and only a smaller ε lets it shrink.",
    ]
  }
}

extension Unsettled {
  var sentences: [String] { ["It does not settle: \(motion)."] + [reason] }

  /// What it does instead.
  private var motion: String {
    let loss = "L stays \(range(lowest, highest))"
    guard let cycle else {
      return "over the last \(steps.counted("step")) L came no lower than before but stayed "
        + "\(range(lowest, highest)), with x \(range(box.x.lowerBound, box.x.upperBound)) and y "
        + range(box.y.lowerBound, box.y.upperBound)
    }
    let places = cycle.places.prefix(4).map(\.written)
    guard Set(places).count == places.count else {
      return "w jumps to and fro at \(places[0]) for ever, by \(cycle.size.written), and \(loss)"
    }
    switch cycle.places.count {
    case 2: return "w jumps between \(places[0]) and \(places[1]) for ever, and \(loss)"
    case 3, 4:
      return "w goes round \(places.count) places for ever, \(places.joined(separator: ", ")), and "
        + loss
    default:
      return "w goes round \(cycle.places.count) places for ever, \(places[0]) one of them, and "
        + loss
    }
  }

  /// Why it cannot come to rest there.
  private var reason: String {
    if let singular {
      return "It jumps again and again across \(singular.words). \(singular.consequence)"
    }
    guard let flattest else { return notUnstable }
    let bound = 2 / flattest.eigenpairs.larger.value
    let isAt = !flattest.eigenpairs.larger.grows(at: stepSize)
    let side = isAt ? "as far away on the other side" : "farther away on the other side"
    if isLineOfMinima {
      return "There is no rest at \(flattest.place.written), on a line of minima: ε = "
        + "\(stepSize.written(besides: bound)) is \(isAt ? "just" : "above") 2/λmax = "
        + "\(bound.written(besides: stepSize)) there, so from nearby a step lands \(side)."
    }
    guard minima.count > 1 else {
      let way = box.contains(flattest.place) ? "it goes around" : "the way down from there leads to"
      return "There is no rest at the minimum \(flattest.place.written) that \(way): ε = "
        + "\(stepSize.written(besides: bound)) is \(isAt ? "just" : "above") 2/λmax = "
        + "\(bound.written(besides: stepSize)) there, so "
        + "from nearby a step lands \(side)."
    }
    let which = unstable.count == minima.count ? "any" : "\(unstable.count)"
    return "There is no rest at \(which) of the \(minima.count) minima found from there: ε = "
      + "\(stepSize.written(besides: bound)) is \(isAt ? "" : "above ")2/λmax, at most "
      + "\(bound.written(besides: stepSize)) (at "
      + "\(flattest.place.written)), so from nearby a step lands \(side)."
  }

  private func ofTheLast(_ count: Int) -> String {
    "\(count) of the last \(min(steps, Unsettled.kinkLimit)) steps"
  }

  private var notUnstable: String {
    if let minimum = minima.first {
      let bound = 2 / minimum.eigenpairs.larger.value
      return "At the minimum \(minimum.place.written) ε = \(stepSize.written(besides: bound)) is "
        + "below 2/λmax = \(bound.written(besides: stepSize)): nearer to it this ε would settle, but "
        + "the way from this start goes past."
    }
    if let cusp {
      return "Amid these places, at \(cusp.written), λmax is infinite: every constant ε jumps "
        + "across it in the end, and one that falls comes to rest (--epsilon-from)."
    }
    if kinks > 0 {
      return
        "\(ofTheLast(kinks)) cross a kink of L, where the slope jumps and does not fade however "
        + "near w comes, and no minimum at which it does fade was found amid these places."
    }
    if gaps > 0 {
      let last = gap.map { ", one of them \($0.words)" } ?? ""
      return "\(ofTheLast(gaps)) jump across a pole of L, or a place where it has no value\(last): "
        + "no model at w knows of what lies beyond."
    }
    let (curvature, bound) = (middleSteepest.value, 2 / middleSteepest.value)
    guard isMiddleTooSteep else {
      return "No minimum was found amid these places that would tell why."
    }
    let largest = curvature.written { (2 / $0).written == bound.written }
    let side = middleSteepest.grows(at: stepSize) ? "above" : "just"
    return
      "In their middle, \(middle.written), λmax = \(largest) \(middleSteepest.vector.direction): "
      + "ε = \(stepSize.written(besides: bound)) is \(side) 2/λmax = "
      + "\(bound.written(besides: stepSize)) there, and no minimum was found amid these places."
  }
}
