import ArgumentParser
import Descent
import Visualizer

/// The options that say how far the run is and what is shown of it.
struct SightOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many steps are already made.", valueName: "count"))
  var at = 0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A run ends after this many steps.", valueName: "count"))
  var maximumSteps = StopRules.defaultMaximumSteps

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The part of the plane to look at, where it is not the window.", valueName: "x0,x1,y0,y1"))
  var view: String?

  @Option(
    help: ArgumentHelp(
      "What stands where the map does: map, step or convergence.", valueName: "name"))
  var page = View.map

  @Option(
    help: ArgumentHelp("Of the convergence charts: log, semilog or linear.", valueName: "name"))
  var axes = Axes.logarithmic

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A point to read in place of the run's.", valueName: "x,y"))
  var probe: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("An earlier step of the run to look at.", valueName: "count"))
  var inspect: Int?

  @Option(
    help: ArgumentHelp("The constant that keys change; the first.", valueName: "name"))
  var constant: String?

  @Flag(help: "Let the view follow the point.")
  var follow = false

  @Option(
    help: ArgumentHelp(
      "Steps a second: \(Playback.rates.map(String.init).joined(separator: ", ")).",
      valueName: "number"))
  var rate: Int?

  @Option(
    help: ArgumentHelp(
      "What is shown, whatever the configuration says: 'defaults', or what differs from them, "
        + "with commas: \(Shown.vocabulary).", valueName: "words"))
  var show: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The order of the Taylor model, 0 to 3, as --show order=3 says it.", valueName: "number"))
  var order: Int?

  func apply(to opening: inout Opening) throws {
    guard at >= 0 else { throw Failure.input("--at \(at): a count, 0 or more") }
    opening.step = at
    guard (1...StopOptions.mostSteps).contains(maximumSteps) else {
      throw Failure.input("--maximum-steps \(maximumSteps): from 1 to \(StopOptions.mostSteps)")
    }
    opening.stops.maximumSteps = maximumSteps
    opening.view = try view.map { try read($0, "--view", WrittenNumbers.window) }
    opening.page = page
    opening.axes = axes
    opening.isFollowing = follow
    opening.probe = try probe.map { text in
      let point = try read(text, "--probe", WrittenNumbers.point)
      return PlanePoint(point)
    }
    if let inspect {
      guard (0..<max(1, at)).contains(inspect) else {
        throw Failure.input("--inspect \(inspect): a step before that of --at, which is \(at)")
      }
      opening.inspected = inspect
    }
    if let constant { opening.chosenConstant = try index(of: constant, in: opening.landscape) }
    if let rate {
      guard let speed = Playback.rates.firstIndex(of: rate) else {
        let rates = Playback.rates.map(String.init).joined(separator: ", ")
        throw Failure.input("--rate \(rate): one of \(rates)")
      }
      opening.speed = speed
    }
    if let show {
      do {
        opening.shown = try Shown(words: show)
      } catch {
        throw Failure.input("--show \(error.word): expected defaults, or \(Shown.vocabulary)")
      }
    }
    if let order {
      guard (0...3).contains(order) else { throw Failure.input("--order \(order): 0, 1, 2 or 3") }
      opening.shown.order = order
    }
  }
}

extension SightOptions {
  private func index(of constant: String, in landscape: Landscape) throws -> Int {
    let names = landscape.constants.map(\.name)
    guard let index = names.firstIndex(of: constant) else {
      let known =
        names.isEmpty ? "this formula has none" : "there are \(names.joined(separator: ", "))"
      throw Failure.input("--constant \(constant): \(known)")
    }
    return index
  }
}

extension View: ExpressibleByArgument {}
extension Axes: ExpressibleByArgument {}
