# SPDX-License-Identifier: GPL-3.0-or-later
# The languages of the window. The source is English; soundings_en.ts holds its plurals only. To add
# one: name it in SOUNDINGS_LANGUAGES, build the target update_translations, and translate
# packaging/translations/soundings_<language>.ts with Qt Linguist until nothing is left open.
set(SOUNDINGS_LANGUAGES en)

# soundings_add_translations(TARGET): builds the catalogues into the program, under :/translations.
function(soundings_add_translations target)
    set(folder "${CMAKE_SOURCE_DIR}/packaging/translations")
    set(catalogues)
    set(updates)
    foreach(language IN LISTS SOUNDINGS_LANGUAGES)
        set(catalogue "${folder}/soundings_${language}.ts")
        list(APPEND catalogues "${catalogue}")
        set(plurals)
        if(language STREQUAL "en")
            set(plurals -pluralonly)
        endif()
        list(APPEND updates COMMAND Qt6::lupdate -I . app qml -no-obsolete -locations none
            -source-language en -target-language ${language} ${plurals} -ts "${catalogue}")
    endforeach()
    add_custom_target(update_translations ${updates}
        WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
        COMMENT "Collecting what has to be translated")

    qt_add_lrelease(${target} TS_FILES ${catalogues} QM_FILES_OUTPUT_VARIABLE compiled)
    qt_add_resources(${target} translations
        PREFIX /translations BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${compiled})
endfunction()
