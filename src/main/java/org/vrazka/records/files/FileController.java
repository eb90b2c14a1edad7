package org.vrazka.records.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vrazka.identity.Action;
import org.vrazka.identity.Does;
import org.vrazka.identity.Kind;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** The routes of a record's files, under the address of the record that its module maps. */
public abstract class FileController {
    private final Kind kind;
    private final FilePages pages;

    protected FileController(Kind kind, FilePages pages) {
        this.kind = kind;
        this.pages = pages;
    }

    /** The page of all, or the part of a card with the newest. */
    @GetMapping
    @Does(Action.SEE)
    public String list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable String tooLarge,
            HttpServletRequest request,
            Model model) {
        return request.getHeader("HX-Request") != null
                ? pages.part(kind, id, model)
                : pages.list(kind, id, after, tooLarge != null, model);
    }

    @PostMapping
    @Does(Action.CHANGE)
    public Object add(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after)
            throws IOException {
        return pages.add(kind, id, Brought.of(files), model, response, after);
    }

    @GetMapping("/{file}")
    @Does(Action.SEE)
    public String show(@PathVariable UUID id, @PathVariable UUID file, Model model) {
        return pages.show(kind, id, file, model);
    }

    @GetMapping("/{file}/content")
    @Does(Action.SEE)
    public void content(
            @PathVariable UUID id, @PathVariable UUID file, HttpServletResponse response)
            throws IOException {
        pages.send(kind, id, file, response);
    }

    @PutMapping("/{file}")
    @Does(Action.CHANGE)
    public Object rename(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String name,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        return pages.rename(
                kind, id, new FilePages.Renaming(file, version, name), model, response, after);
    }

    @DeleteMapping("/{file}")
    @Does(Action.CHANGE)
    public Object delete(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestParam int version,
            RedirectAttributes after) {
        return pages.delete(kind, id, file, version, after);
    }

    @PostMapping("/{file}/restore")
    @Does(Action.CHANGE)
    public Object restore(
            @PathVariable UUID id, @PathVariable UUID file, RedirectAttributes after) {
        return pages.restore(kind, id, file, after);
    }

    @GetMapping("/{file}/history")
    @Does(Action.SEE)
    public String history(
            @PathVariable UUID id,
            @PathVariable UUID file,
            HttpServletRequest request,
            Model model) {
        return pages.history(kind, id, file, request, model);
    }
}
