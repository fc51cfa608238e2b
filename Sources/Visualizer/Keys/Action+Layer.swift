import Screen

extension Action {
  /// The colour of the layer that the action shows or hides; its key has it too, as a legend.
  var layerRole: Role? {
    switch self {
    case .modelOrder: .model
    case .toggle(.level): .level
    case .toggle(.eigenvectors): .eigen
    case .toggle(.gradient): .gradient
    case .toggle(.lemma): .good
    default: nil
    }
  }
}
