// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Soundings.Controls
import Soundings.Theme

Item {
    width: 600
    height: 600

    Column {
        width: 400

        Card {
            id: card

            width: 400
            name: "Notes"

            BodyText { id: words; text: "words ".repeat(60); width: parent.width }
        }
        EmptyState { id: empty; width: 400; title: "No sessions yet"; text: "They will stand here."; actionText: "Record the first session" }
        DemoBand { id: band; width: 200 }
        PageHeader { id: header; width: 400; title: "A very long title of a page that has to wrap"; purpose: "Purpose" }
    }

    SignalSpy { id: action; target: empty; signalName: "action" }

    TestCase {
        name: "Page"
        when: windowShown

        function test_aCardIsAGroupWithAName() {
            compare(card.Accessible.role, Accessible.Grouping);
            compare(card.Accessible.name, "Notes");
        }

        function test_anEmptyPageOffersTheFirstStep() {
            mouseClick(empty, empty.width / 2, empty.height - 18);
            compare(action.count, 1);
        }

        function test_nothingIsWiderThanItsPlace() {
            compare(band.width, 200);
            compare(header.width, 400);
            verify(empty.childrenRect.width <= 400);
        }
    }
}
