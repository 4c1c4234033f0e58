package org.kitei.browser;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every story the same browser: starting it is slow, and each person has a window of their own in it. */
final class InABrowser implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext story) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext story) {
        return story.getRoot().getStore(ExtensionContext.Namespace.create(InABrowser.class))
                .getOrComputeIfAbsent(Started.class).browser;
    }

    static final class Started implements ExtensionContext.Store.CloseableResource {

        private final Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Chromium.find())
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));

        @Override
        public void close() {
            playwright.close();
        }
    }
}
