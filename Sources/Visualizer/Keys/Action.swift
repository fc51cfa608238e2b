package import Screen

/// What can happen to a state.
package enum Action: Hashable, Sendable {
  case tick
  case resize(Size)
  /// The terminal shows so many colours.
  case recolor(ColorDepth)

  case playOrPause
  case step(count: Int)
  case stepBack(count: Int)
  case restart
  case undo, redo
  /// Goes on from the step that is shown and keeps the run as it is.
  case branch
  /// Opens the list of runs, or does something in it.
  case run(RunList.Move)
  /// Opens the list of critical points, or does something in it.
  case critical(CriticalList.Move)
  case runUntilStopped
  case slower, faster
  /// Says why the run does what it does, or takes the ε that would do better.
  case why(WhySheet.Move)
  /// Opens the sheet of the run's parts along H's eigenvectors, or goes along its steps.
  case eigenbasis(EigenbasisSheet.Move)
  /// Opens the sheet of the residuals and their kernel, or scrolls in it.
  case kernel(KernelSheet.Move)

  case scaleStepSize(by: StepSizeFactor)
  case stepSizeToSmoothness, stepSizeToCauchy
  /// Opens the list of step sizes that theory names, moves in it or takes one.
  case snap(SnapList.Move)

  case modelOrder(by: Int)
  /// Which polynomials the step view draws.
  case stepOrders(StepOrders.Move)
  case nextGround
  case toggle(Layer)
  case nextPath, nextContours, nextFill
  /// Takes Λ⁺ from elsewhere: a sample, a certified bound, the step.
  case nextSmoothness
  case nextTheme, nextColorMap

  case pan(columns: Int, rows: Int)
  case zoom(ZoomDirection)
  case wholeWindow
  case follow

  /// Sets the probe, or leaves it.
  case toggleProbe
  /// By cells, to the right and down.
  case moveProbe(columns: Int, rows: Int)
  case startAtProbe

  case nextConstant
  case scaleConstant(up: Bool)

  case openPicker
  case choose(Picker.Move)
  case filterLandscapes
  case nextOrder
  case openChosen
  case stateLine(StateLine.Move)
  case save(SaveLine.Move)
  /// Begins or ends the recording of a tape.
  case record(RecordingMove)
  /// What those who watch a tape do with it.
  case replay(Replay.Move)

  /// What the mouse does, to what lies under it.
  case mouse(MouseEvent)

  case changeView(by: Int)
  case nextAxes
  /// Looks at another step of the run.
  case inspect(Inspection)

  /// Shows a strip of text over what theory says; an empty one takes it away.
  case caption(String)
  case help
  case close
  /// Changes the line that is being typed.
  case edit(EditedLine.Edit)
  /// Opens a line for a formula or a setting, or lets something else happen to the open one.
  case prompt(Prompt.Move)
  /// To another page of the help sheet.
  case turnPage(by: Int)
  /// Says for two seconds why a key did nothing.
  case refuse(String)
  case redraw
  case quit
  case suspend

  package enum StepSizeFactor: Hashable, Sendable {
    case finestDown, finestUp, fineDown, fineUp, coarseDown, coarseUp

    package var value: Double {
      switch self {
      case .finestDown: 1 / 1.02
      case .finestUp: 1.02
      case .fineDown: 1 / 1.1
      case .fineUp: 1.1
      case .coarseDown: 0.5
      case .coarseUp: 2
      }
    }
  }

  package enum Layer: Hashable, Sendable {
    case level, eigenvectors, gradient, nextStep, lemma
  }

  package enum ZoomDirection: Hashable, Sendable {
    case `in`, out
  }
}

/// What the program has to do for a state, outside of it.
package enum Effect: Hashable, Sendable {
  case quit
  /// Draw every cell again.
  case redraw
  /// Give the terminal back and stop until continued.
  case suspend
  /// Put a text on the terminal's clipboard.
  case copy(String)
  /// Write a file; its end comes back as `SaveLine.Move.ended`.
  case save(SavedFile, path: String, replacing: Bool)
  /// Write down in a file what happens from now on; its end comes back as that of a saved one.
  case beginRecording(path: String, replacing: Bool)
  case endRecording
}
