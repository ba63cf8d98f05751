# SPDX-License-Identifier: GPL-3.0-or-later
# soundings_add_pages(AREA FILE.qml...): the pages of one area as the QML module
# Soundings.Pages.AREA, in the static library soundings_pages_<area>. soundings_link_pages(TARGET):
# links every area so far into a program; its source names them once more, see
# app/desktop/import_pages.cpp.
function(soundings_add_pages area)
    string(TOLOWER ${area} folder)
    set(target soundings_pages_${folder})
    qt_add_library(${target} STATIC)
    # Bytecode only: compiling every binding to C++ costs minutes and gains nothing one can feel.
    # Sixteen files at a time, because each of them reads the whole of Qt Quick's headers.
    set_target_properties(${target} PROPERTIES
        AUTOMOC ON
        UNITY_BUILD ON
        UNITY_BUILD_BATCH_SIZE 16
        QT_QMLCACHEGEN_ARGUMENTS "--only-bytecode")
    qt_add_qml_module(${target}
        URI Soundings.Pages.${area}
        VERSION 1.0
        RESOURCE_PREFIX /qt/qml
        OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/qml_modules/Soundings/Pages/${area}
        IMPORT_PATH ${CMAKE_BINARY_DIR}/qml_modules
        DEPENDENCIES QtQuick
        QML_FILES ${ARGN})
    target_link_libraries(${target}
        PUBLIC
            soundings_models soundings_modelsplugin
            soundings_controls soundings_controlsplugin
            Qt6::Quick
        PRIVATE soundings::qt_settings)
    set_property(GLOBAL APPEND PROPERTY SOUNDINGS_PAGES ${target} ${target}plugin)
endfunction()

function(soundings_link_pages target)
    get_property(pages GLOBAL PROPERTY SOUNDINGS_PAGES)
    target_link_libraries(${target} PRIVATE ${pages})
endfunction()
