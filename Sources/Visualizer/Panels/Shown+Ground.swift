extension Shown {
  /// What the map is of, where it is not of L.
  var groundName: String? {
    let model = ["m", "m₁", "m₂", "m₃"][min(order, 3)]
    return switch ground {
    case .loss: nil
    case .model: model
    case .difference: "|\(model) − L|"
    }
  }
}
