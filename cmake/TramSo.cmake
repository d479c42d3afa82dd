# SPDX-License-Identifier: GPL-3.0-or-later
# What every target shares: language, warnings, sanitizers, where programs land, and how a test is declared.
# Includes are written from the top of the tree ("kiosk/base/fault.h"), so a reader sees which layer is used.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
include_directories("${CMAKE_SOURCE_DIR}")

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
                    -Wconversion -Wnull-dereference -Wno-missing-field-initializers -Werror)
# What computes gets -O2 (below); the rest calls it, and compiles a quarter faster with -O1.
set(CMAKE_CXX_FLAGS_RELEASE "-O1 -DNDEBUG")
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    # gcc 12 sees null dereferences, overlapping copies and endless comparisons inside inlined library code at -O3
    # that are not there.
    add_compile_options(-Wno-null-dereference -Wno-restrict -Wno-stringop-overread -fstack-protector-strong -D_FORTIFY_SOURCE=2)
endif()
if(TRAMSO_SANITIZE)
    # -g1: lines for the reports, and no more to write and link than that.
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -g1 -Wno-null-dereference)
    add_link_options(-fsanitize=address,undefined)
    if(NOT TRAMSO_FUZZ)
        # As a library of its own the runtime can come before umockdev's, see tests/usb. clang, for it compiles this
        # instrumented code in two thirds of gcc's time.
        execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=libclang_rt.asan-x86_64.so
            OUTPUT_VARIABLE TRAMSO_SANITIZER_RUNTIME OUTPUT_STRIP_TRAILING_WHITESPACE)
        cmake_path(GET TRAMSO_SANITIZER_RUNTIME PARENT_PATH folder)
        add_link_options(-shared-libasan "-Wl,-rpath,${folder}" -fuse-ld=gold)  # gold takes a third of ld's time here
    endif()
endif()

if(TRAMSO_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)  # libraries report coverage too, or the fuzzer is blind
endif()

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

# tramso_library(<name> [COMPUTES] SOURCES … PUBLIC <targets> PRIVATE <targets>): one layer as a static library; one that
# COMPUTES goes over pixels, letters or many bytes itself. -O3 took a tenth longer to build there and was not faster.
function(tramso_library name)
    cmake_parse_arguments(arg "COMPUTES" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    if(arg_COMPUTES AND CMAKE_BUILD_TYPE STREQUAL "Release")
        target_compile_options(${name} PRIVATE -O2)
    endif()
    target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# tramso_sanitized_quickly(<name>): for what the sanitized tests run so often that -O1 saves them more than it costs the
# compiler.
function(tramso_sanitized_quickly name)
    if(TRAMSO_SANITIZE AND NOT TRAMSO_FUZZ)
        target_compile_options(${name} PRIVATE -O1)
    endif()
endfunction()

# tramso_test(<name> SOURCES … LINK <targets> [UNDER <command>] [IN_RELEASE]): one Catch2 program per folder; its cases
# are one ctest entry, run under the command when there is one. The sanitized build runs every test of the plain
# libraries; the release build only those marked IN_RELEASE, or standing where TRAMSO_TESTS_IN_RELEASE is set: what
# needs Qt, or daemons that the sanitizers do not see. The others have the label "plain" and their target plain_tests.
# Tests find the tree in TRAMSO_SOURCE_DIR and generated samples in TRAMSO_SAMPLES_DIR.
function(tramso_test name)
    cmake_parse_arguments(arg "IN_RELEASE" "" "SOURCES;LINK;UNDER" ${ARGN})
    if(NOT TARGET catch_main)
        add_library(catch_main OBJECT "${CMAKE_SOURCE_DIR}/tests/catch_main.cpp")
        # Catch's own code is not what is tested, and takes long to compile with everything on.
        target_compile_options(catch_main PRIVATE -O0 -U_FORTIFY_SOURCE -fno-sanitize=all)
        add_custom_target(plain_tests)
    endif()
    add_executable(${name} ${arg_SOURCES} $<TARGET_OBJECTS:catch_main>)
    target_link_libraries(${name} PRIVATE ${arg_LINK})
    target_compile_definitions(${name} PRIVATE TRAMSO_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
        TRAMSO_SAMPLES_DIR="${CMAKE_BINARY_DIR}/samples" TRAMSO_BIN_DIR="${CMAKE_BINARY_DIR}/bin")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    add_test(NAME ${name} COMMAND ${arg_UNDER} $<TARGET_FILE:${name}>)
    if(NOT arg_IN_RELEASE AND NOT TRAMSO_TESTS_IN_RELEASE)
        tramso_plain_test(${name})
    endif()
endfunction()

# tramso_plain_test(<name>): the release build leaves this test, and the program of its name, to the sanitized one.
function(tramso_plain_test name)
    set_tests_properties(${name} PROPERTIES LABELS plain)
    if(TARGET ${name})
        add_dependencies(plain_tests ${name})
        if(CMAKE_BUILD_TYPE STREQUAL "Release")
            set_target_properties(${name} PROPERTIES EXCLUDE_FROM_ALL TRUE)
        endif()
    endif()
endfunction()

# tramso_fuzz(<name> SOURCE <file> CORPUS <dir> LINK <targets>): a libFuzzer target under the fuzz preset;
# in every other build the same function replays the corpus as a test.
function(tramso_fuzz name)
    cmake_parse_arguments(arg "" "SOURCE;CORPUS" "LINK" ${ARGN})
    add_executable(${name} ${arg_SOURCE})
    target_link_libraries(${name} PRIVATE ${arg_LINK})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    if(TRAMSO_FUZZ)
        target_compile_options(${name} PRIVATE -fsanitize=fuzzer)
        target_link_options(${name} PRIVATE -fsanitize=fuzzer)
        add_test(NAME ${name} COMMAND ${name} -runs=0 "${arg_CORPUS}")
    else()
        target_sources(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests/fuzz/replay_main.cpp")
        add_test(NAME ${name} COMMAND ${name} "${arg_CORPUS}")
        tramso_plain_test(${name})
    endif()
endfunction()
