extension Diagnosis {
  /// So many sentences are said at most.
  private static let sentenceLimit = 5

  /// Those that can be said in whole, the most important first, so that every answer tells the same.
  static func fitting(_ findings: [Finding], beside last: String?) -> [Finding] {
    var room = sentenceLimit - (last == nil ? 0 : 1)
    return findings.enumerated().filter { index, finding in
      let count = finding.sentences.count
      guard index == 0 || count <= room else { return false }
      room -= count
      return true
    }.map(\.element)
  }

  /// Why, in one to five sentences, the most important first: those of the findings, then what would
  /// do better or was tried in vain.
  public var sentences: [String] {
    findings.flatMap(\.sentences) + [remedy?.sentence ?? vainSearch?.sentence].compactMap(\.self)
  }
}

extension Finding {
  /// What it says, for a person.
  public var sentences: [String] {
    switch self {
    case .noValueAtStart(let gap, let place):
      [
        "L has no value at the start, \(place.written)\(gap.map { ": \($0.words)" } ?? "").",
        "No ε helps: a start is needed where the formula has a value.",
      ]
    case .noSlope(let steps, let place):
      [
        "At \(place.written), after \(steps.counted("step")), the slope of L is not finite.",
        "So there is no direction to go, whatever ε is: another start avoids the place.",
      ]
    case .leftDomain(let exit): exit.sentences
    case .diverges(let divergence): divergence.sentences
    case .fallsWithoutEnd(let fall): fall.sentences
    case .rattles(let rattle): rattle.sentences
    case .unsettled(let unsettled): unsettled.sentences
    case .flips(let flip): flip.sentences
    case .fallsAfar(let fall): [fall.sentence]
    case .rises(let rise): rise.sentences
    case .unstable(let unstable): unstable.sentences
    case .rests(let rest): rest.sentences
    case .passesSaddle(let passage): passage.sentences
    case .leaves(let leaving): leaving.sentences
    case .stepTooShort(let length):
      [
        "A step has become too short to change w: ε‖g‖ = \(length.written) is less than the last "
          + "digit of w.",
        "As far as numbers can tell, w is where it will stay.",
      ]
    case .zigZags(let zigZag): zigZag.sentences
    case .tail(let tail): tail.sentences
    case .shortSteps(let short): short.sentences
    case .straddles(let straddle): straddle.sentences
    case .excursion(let excursion): excursion.sentences
    case .crawls(let crawl): crawl.sentences
    case .plateau(let plateau): plateau.sentences
    case .exhausted(let steps):
      [
        "It stopped because \(steps.counted("step")) are as many as are allowed, not because it "
          + "had arrived."
      ]
    case .outlook(let outlook): outlook.sentences
    case .descends(let going): going.sentences
    case .tooLongStep(let step): step.sentences
    }
  }
}
