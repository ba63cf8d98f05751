# SPDX-License-Identifier: GPL-3.0-or-later
# soundings_add_pages(AREA FILE.qml...): the pages of one area as the QML module
# Soundings.Pages.AREA, in the static library soundings_pages_<area>. soundings_link_pages(TARGET):
# links every area so far into a program, with the line that each static module wants.
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
    set_property(GLOBAL APPEND PROPERTY SOUNDINGS_PAGE_MODULES Pages_${area})
endfunction()

function(soundings_link_pages target)
    get_property(pages GLOBAL PROPERTY SOUNDINGS_PAGES)
    get_property(modules GLOBAL PROPERTY SOUNDINGS_PAGE_MODULES)
    target_link_libraries(${target} PRIVATE ${pages} soundings_chart soundings_chartplugin)

    # A static module is found only when a source of the program names it.
    set(imports "#include <QQmlExtensionPlugin>\n\n")
    foreach(module IN LISTS modules ITEMS Theme Controls Models Chart)
        string(APPEND imports "Q_IMPORT_QML_PLUGIN(Soundings_${module}Plugin)\n")
    endforeach()
    set(source "${CMAKE_CURRENT_BINARY_DIR}/${target}_import_pages.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "${imports}" @ONLY)
    target_sources(${target} PRIVATE "${source}")
endfunction()
