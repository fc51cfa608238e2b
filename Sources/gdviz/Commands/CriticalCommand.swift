import ArgumentParser
import Descent
import Visualizer

/// The critical points of a window, proved as far as that succeeds.
struct CriticalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "critical",
    abstract: "Find the points of a window where a loss is level, and prove that these are all.",
    discussion: """
      A point is certified where the interval Newton method proves that it exists, that it is alone in \
      a box around it and of which kind it is. The list is complete where branch and bound proves \
      that the window holds no other one. Degenerate points and curves of them cannot be proved that \
      way: such a point may not be there, and is listed where it cannot be excluded either.
      """)

  @OptionGroup var loss: LandscapeOptions

  @Option(help: "text or json.")
  var format = AnswerFormat.text

  func run() throws {
    let landscape = try loss.opening(default: nil, among: loss.files.readAloud()).landscape
    let objective = Expression(landscape.formula)
    let scale = CurvatureScale(of: objective, plane: .identity, window: landscape.window).value
    var survey = CriticalPointSurvey(
      of: objective, plane: .identity, window: landscape.window, scale: scale)
    while !survey.isFinished { survey.advance(by: 64) }
    try format.print(lines: lines(of: survey), json: json(of: survey))
  }

  private func lines(of survey: CriticalPointSurvey) -> [String] {
    let points = survey.points.map { proved in
      let point = proved.point
      let kind = point.curvature.criticalKind
      let blanks = String(repeating: " ", count: 10 - kind.count)
      return "\(kind)\(blanks)  x \(point.place.x)  y \(point.place.y)  L \(point.loss)"
        + "  λ \(point.eigenpairs.smaller.value) \(point.eigenpairs.larger.value)"
        + "  \(proved.words)"
    }
    let boxes = survey.boxes.counted("box", "boxes")
    let end =
      survey.isComplete
      ? "these are all: proved with \(boxes)"
      : "not proved that these are all, after \(boxes)" + (survey.doubt.map { ": \($0)" } ?? "")
    let found = points + survey.sets.map(\.words)
    return (found.isEmpty ? ["none found"] : found) + [end]
  }

  private func json(of survey: CriticalPointSurvey) -> JSONValue {
    [
      "points": .list(survey.points.map(\.json)),
      "curves": .list(survey.sets.map(\.json)),
      "complete": .flag(survey.isComplete),
      "doubts": .list(survey.doubts.map { .text($0.rawValue) }),
      "boxes": .integer(survey.boxes),
    ]
  }
}

extension ProvedCriticalPoint {
  fileprivate var json: JSONValue {
    [
      "kind": .text(point.curvature.criticalKind),
      "x": .number(point.place.x), "y": .number(point.place.y), "loss": .number(point.loss),
      "eigenvalues": .numbers([point.eigenpairs.smaller.value, point.eigenpairs.larger.value]),
      "certified": .flag(isCertified),
    ]
  }

  fileprivate var words: String {
    isCertified
      ? "certified" : isThere ? "kind not certified" : "not certified: may not be there"
  }
}

extension CriticalSet {
  fileprivate var words: String {
    let loss = "\(kind.name)  L \(loss)"
    guard kind != .everywhere else { return loss }
    let middle = places[places.count / 2]
    return loss + "  met at \(places.count) places, as x \(middle.x)  y \(middle.y)"
  }

  fileprivate var json: JSONValue {
    [
      "kind": .text(kind.name), "loss": .number(loss),
      "places": .list(places.map { .numbers([$0.x, $0.y]) }),
    ]
  }
}
