import Descent
import Screen

/// What stands below the points.
extension CriticalSheet {
  static func eigenvalues(of point: CriticalPoint, _ look: Look) -> Piece {
    let pairs = point.eigenpairs
    return Piece(
      0, "λ of H: \(look.short(pairs.smaller.value)), \(look.short(pairs.larger.value))", .text)
  }

  static func proof(of survey: CriticalPointSurvey) -> String {
    guard survey.isFinished else {
      return "searching and proving, \(Int(100 * survey.progress)) %"
    }
    if survey.isComplete {
      return survey.isEverywhere
        ? "✓ L is constant, proved: every point is critical" : "✓ these are all, proved"
    }
    let isDoubtful = survey.points.contains { !$0.isThere }
    // The curves that leave it open are listed above.
    let doubt = survey.sets.isEmpty ? survey.doubt.map { ": \($0)" } ?? "" : ""
    return "not proved that these are all" + doubt
      + (isDoubtful ? "; what has a · may not be there" : "")
  }

  /// That there is no single point.
  static func none(in survey: CriticalPointSurvey) -> String {
    if !survey.isFinished { return "…" }
    if !survey.sets.isEmpty { return "no single point" }
    return survey.doubts.contains(.domainEdge)
      ? "none found inside the domain" : "none in this view"
  }

  /// A curve or a part of the plane where L is level, with its loss.
  static func words(for set: CriticalSet, _ look: Look) -> String {
    "\(set.kind.name): L = \(look.short(set.loss))"
  }

  /// The same for all of them, those that are alike together.
  static func words(for sets: [CriticalSet], _ look: Look) -> [String] {
    let all = sets.map { words(for: $0, look) }
    let different = all.indices.filter { !all[..<$0].contains(all[$0]) }.map { all[$0] }
    return different.map { words in
      let count = all.count { $0 == words }
      return count == 1 ? words : "\(count) × \(words)"
    }
  }

  static func heading(
    _ destination: Destination?, in window: Window, _ look: Look
  ) -> String {
    func place(of point: CriticalPoint) -> String {
      let place = window.rounded(point.place)
      return "\(look.short(place.x)), \(look.short(place.y))"
    }
    return switch destination {
    case nil: "heading for …"
    case .point(let proved):
      "heading for the \(proved.point.curvature.criticalName) at \(place(of: proved.point))"
        + (proved.isThere ? "" : ", which may not be there")
    case .unstable(let point, let product):
      "heading for the minimum at \(place(of: point)), but it cannot rest there: "
        + "ε λmax = \(look.short(product)), not below 2"
    case .set(let set) where set.kind == .everywhere: "heading for none: L is the same everywhere"
    case .set(let set): "heading for a \(words(for: set, look))"
    case .nowhere(let why): "heading for none: \(why)"
    }
  }
}

extension Curvature {
  /// The kind of a critical point with its noun.
  fileprivate var criticalName: String {
    self == .flat ? "\(criticalKind) point" : criticalKind
  }
}

extension Window {
  /// A place with 0 for a coordinate that is nothing beside the window.
  func rounded(_ place: PlanePoint) -> PlanePoint {
    PlanePoint(
      x: abs(place.x) < 1e-12 * width ? 0 : place.x, y: abs(place.y) < 1e-12 * height ? 0 : place.y)
  }
}
