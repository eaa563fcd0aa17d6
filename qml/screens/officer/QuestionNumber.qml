// An amount or another number, typed on the page's own key pad.
import Leadline.Components
import Leadline.OfficerModels

AmountEntry {
    id: entry

    required property QuestionPage vm

    units: vm.units
    text: vm.number
    unit: vm.unit
    unitLabel: vm.unitLabel
    decimalPoint: vm.decimals ? "." : ""
    onTextPicked: text => vm.numberTyped(text)
    onUnitPicked: key => vm.unitPicked(key)
}
