// SPDX-License-Identifier: GPL-3.0-or-later
// One row of a form: a question with choices, or a number box.
pragma ComponentBehavior: Bound

import QtQuick
import Soundings.Models
import Soundings.Pages.Record

FocusScope {
    id: root

    required property FormModel form
    required property int index
    required property string text
    required property list<string> options
    required property list<int> keys
    required property int answer
    required property string numberText
    required property string problem
    required property real lowest
    required property real highest
    required property real step
    required property int decimals
    required property bool notRequired
    readonly property bool chosen: root.options.length > 0

    signal next
    signal back

    implicitWidth: root.chosen ? question.implicitWidth : number.implicitWidth
    implicitHeight: root.chosen ? question.implicitHeight : number.implicitHeight

    FormQuestion {
        id: question

        width: root.width
        answer: root.answer
        focus: root.chosen
        keys: root.keys
        notRequired: root.notRequired
        options: root.options
        text: root.text
        visible: root.chosen
        onBack: root.back()
        onChosen: option => root.form.choose(root.index, option)
        onCleared: root.form.clear(root.index)
        onNext: root.next()
    }

    FormNumber {
        id: number

        width: root.width
        decimals: root.decimals
        focus: !root.chosen
        highest: root.highest
        label: root.text
        lowest: root.lowest
        numberText: root.numberText
        problem: root.problem
        step: root.step
        visible: !root.chosen
        onNext: root.next()
        onTyped: words => root.form.setNumber(root.index, words)
    }
}
