extension ZigZag {
  var sentences: [String] {
    if isRound { return [turningAround] }
    let parts = [larger, smaller]
    let turns = parts.filter(\.isZigZag).map { $0.isQuick ? quick($0) : turning($0) }
    return turns + (isQuick ? [] : parts.filter { !$0.isZigZag }.map(staying))
  }

  /// Where both λ are as good as the same.
  private var turningAround: String {
    let values = [smaller, larger].map { $0.eigenpair.written(withFactorOf: stepSize) }
    let factors = [smaller, larger].map(\.factor.writtenFactor)
    let share = max(abs(smaller.factor), abs(larger.factor)).writtenFactor
    let alike =
      values[0] == values[1]
      ? "both λ are \(values[0]), so in every direction ε λ = \(larger.stretch) and 1 − ελ = "
        + factors[0]
      : "both λ are nearly the same, \(values[0]) and \(values[1]), so in every direction 1 − ελ is "
        + "about alike, \(factors[0]) to \(factors[1])"
    return isQuick
      ? "Each step turns w back and leaves \(share) of what it is off by, which is quick: \(alike)."
      : "It zig-zags whatever the direction: \(alike); each step turns w back and leaves \(share) of "
        + "what it is off by."
  }

  private func quick(_ part: Part) -> String {
    "Each step turns back the part \(part.eigenpair.vector.direction) and leaves "
      + "\(abs(part.factor).writtenFactor) of it, which is quick: ε λ = \(part.stretch) there, and "
      + "1 − ελ = \(part.factor.writtenFactor)."
  }

  private func turning(_ part: Part) -> String {
    let way = part.eigenpair.vector.direction
    let counted =
      part.seen == pairs
      ? "\(part.flips) of the last \(pairs.counted("step"))"
      : "of the last \(pairs.counted("step")) \(part.seen) have a part there, and "
        + (part.flips == part.seen ? "all of them" : "\(part.flips) of them")
    let turned = "It zig-zags \(way): \(counted) turned back against the one before"
    guard part.factor < 0 else {
      let cause =
        crossesKink ? "they cross a kink of L, where g jumps" : "H changes along the way"
      return "\(turned), although 1 − ελ = \(part.factor.writtenFactor) at the last one says "
        + "otherwise: \(cause)."
    }
    return
      "\(turned), since ε λ = \(part.stretch) and a step multiplies that part by 1 − ελ = "
      + "\(part.factor.writtenFactor)."
  }

  private func staying(_ part: Part) -> String {
    let way = part.eigenpair.vector.direction
    let first = way.prefix(1).uppercased() + way.dropFirst()
    let numbers =
      part.countsAsZero
      ? "λ counts as 0"
      : "λ = \(part.eigenpair.written(withFactorOf: stepSize)), 1 − ελ = \(part.factor.writtenFactor)"
    let flips =
      switch part.seen {
      case 0: "its part of these steps is too small beside the other to count flips"
      case pairs: part.flips == 0 ? "no flip" : part.flips.counted("flip")
      default: "\(part.flips.counted("flip")) in the \(part.seen) of them that have a part there"
      }
    return "\(first), where \(numbers): \(flips)."
  }
}

extension ZigZag.Part {
  /// ε λ, with so many digits that 1 − ελ is what is written beside it.
  fileprivate var stretch: String {
    (1 - factor).written { (1 - $0).writtenFactor == factor.writtenFactor }
  }
}

extension Crawl {
  var sentences: [String] { isCounted ? counted : uncounted }

  private var counted: [String] {
    let flat = eigenpairs.smaller
    return [
      "It crawls \(flat.vector.direction), where L is flat (λmin = "
        + "\(flat.written(withFactorOf: stepSize))): a step leaves |1 − ε λmin| = \(factor.writtenFactor) of the way, "
        + "\(stepsPerTenth.rounded().written) steps for a factor of 10.",
      "\(bound), and here, with κ = λmax/λmin = \(condition.written), \(isFarFromBest ? "" : "even ")the "
        + "best constant ε, 2/(λmin + λmax) = \(bestStepSize.written), takes "
        + "\(bestStepsPerTenth.rounded().written).",
    ]
  }

  private var uncounted: [String] {
    let flat = eigenpairs.smaller
    let step = "a step is ε‖g‖ = \(length.written) long"
    let faded = saturated.asSaturated(after: ", where ")
    let floor =
      flat.value < 0
      ? "on a floor that bends down (λmin = \(flat.written(withFactorOf: stepSize)))\(faded): "
        + "\(step), and the model lets it grow, by 1 − ε λmin = \(factor.writtenFactor) a step"
      : "along the floor of a valley\(faded): \(step), since λmin = \(flat.value.written) is little beside "
        + "λmax = \(eigenpairs.larger.value.written) across it"
    return [
      "It crawls \(flat.vector.direction), \(floor).",
      "\(bound); how many steps are left is not known, since \(uncertainty).",
    ]
  }

  /// Why the steps that are left cannot be counted.
  private var uncertainty: String {
    hasSlopeZero ? "λ changes along the way" : "by the model L falls on without end that way"
  }

  /// What the steep direction forbids.
  private var bound: String {
    let product = stretch
    let place = ahead.map { "at \($0.place.written), the minimum ahead, " } ?? ""
    let most = "\(place)ε λmax = \(product.written(besides: 2)) must stay below 2"
    return product >= 1
      ? "The steep direction forbids twice as much: \(most)"
      : "The steep direction bounds ε: \(most), \((2 / product).writtenTimes) times as much"
  }
}

extension Tail {
  var sentences: [String] {
    [
      "It nears \(place.written), where λ = 0: \(eigenpair.vector.direction) L grows from there "
        + "like the power \(order.writtenOrder) of the distance, so the curvature fades with the "
        + "slope\(isMinimum ? "" : "; L is lower beyond, so that is no minimum").",
      "‖g‖ falls like a power of t then, not by a factor a step, and that is slow with every "
        + "constant ε that holds from the start.",
    ]
  }
}

extension Double {
  /// A power, whole where it is nearly so.
  var writtenOrder: String { abs(self - rounded()) < 0.1 ? rounded().written : written }
}

extension Going {
  var sentences: [String] {
    let ups =
      steps == 1 && stepsUp == 0
      ? "its one step went down"
      : "\(stepsUp == 0 ? "none" : "\(stepsUp)") of \(steps.counted("step")) went up"
    let course = isUnderWay ? "It is under way and goes down: \(ups)" : "On the way \(ups)"
    let share: String? =
      switch limit {
      case .at(let limit):
        "ε = \(stepSize.written(besides: limit)) is \((stepSize / limit).writtenShare)2/λmax"
      case .unbounded where isUnderWay:
        "λmax ≤ 0 sets no limit to ε; a step is ε‖g‖ = \(length.written) long"
      case .unbounded: "λmax ≤ 0 sets no limit to ε"
      case .undefined: "H is not finite"
      case nil: nil
      }
    let next = nextLimit.map { limit in
      let quotient = WrittenQuotient(stepSize, over: limit)
      return "The next step is too long: ε = \(quotient.dividend) is \(quotient.times) times the "
        + "limit 2gᵀg/gᵀHg = \(quotient.divisor), beyond which the model goes up."
    }
    let fall = rate.map { rate in
      "‖g‖ falls by a factor of \(rate.factor.writtenFactor) a step, as theory says\(slower(rate)): "
        + "about \(rate.stepsLeft.rounded(.up).written) steps more to rest."
    }
    let here = share.map { ", and \($0) here" } ?? ""
    return ["\(course)\(here)."] + [next, fall].compactMap(\.self)
  }

  private func slower(_ rate: Rate) -> String {
    rate.slower.map { pair in
      ", but its part \(pair.vector.direction), which is left in the end, only by |1 − ελ| = "
        + "\(abs(pair.factor(at: stepSize)).writtenFactor)"
    } ?? ""
  }
}

extension Going.Outlook {
  var sentences: [String] {
    let share: String =
      switch limit {
      case .at(let limit): WrittenQuotient(stepSize, over: limit).outlook
      case .unbounded: "gᵀHg ≤ 0, so the model goes down for every ε"
      case .undefined: "the limit 2gᵀg/gᵀHg is undefined"
      }
    guard let change else {
      return [
        "No step was made yet: \(share).", "The next one would lead to where L has no value.",
      ]
    }
    let model = predicted > 0 ? "up" : "down"
    return [
      "No step was made yet: \(share).",
      "The next one \(change > 0 ? "would go up" : "goes down"), by \(abs(change).written); order "
        + "2 says \(model), by \(abs(predicted).written).",
    ]
  }
}

extension WrittenQuotient {
  fileprivate var outlook: String {
    "ε = \(dividend) is \(times) times the limit 2gᵀg/gᵀHg = \(divisor)"
  }
}
